import Declarations
import Gazetteer

/// A stay, or boarding a train, in a listed area while being there counted.
struct AreaRule {
  let index: ScreeningIndex

  func judge(_ sheet: Sheet, into judgement: inout Judgement) {
    for presence in sheet.stays + (sheet.boarding.map { [$0] } ?? []) {
      let meetings = AreaMeetings(of: presence, in: index)
      let weight = index.list.envelope.transit.weight(presence.weight)
      func judged(_ meeting: AreaMeetings.Meeting) -> JudgedMeeting {
        JudgedMeeting(
          meeting: meeting, presence: presence,
          verdict: verdict(of: meeting, presence, weight: weight, policy: sheet.policy))
      }
      report(meetings.holding.map(judged), into: &judgement)
      if let coarser = meetings.coarser {
        add(judged(coarser.meeting), hasOthers: coarser.hasOthers, to: &judgement)
      }
    }
  }

  /// Nil where the meeting is worth a note only.
  private func verdict(
    of meeting: AreaMeetings.Meeting, _ presence: Presence, weight: TransitPolicy.Weight,
    policy: ScreeningPolicy
  ) -> Verdict? {
    if weight == .note || meeting.match == .outsideExact { return nil }
    if presence.manner == .boarding, BoardingRule.isOnlyNoted(meeting) { return nil }
    let overlap = DayOverlap(of: presence, with: index.list.entries[meeting.entry].exposure)
    let isConfirmed =
      weight == .counts && meeting.match == .inside && presence.placeIsCertain
      && overlap == .sure && meeting.share >= policy.confirmingConfidence
    return isConfirmed ? .confirmed : .possible
  }

  /// Confirmed meetings stand each for itself. The others are told once for each manner, by the
  /// most serious entry, since a city may hold thousands of listed buildings.
  private func report(_ judged: [JudgedMeeting], into judgement: inout Judgement) {
    for hit in judged where hit.verdict == .confirmed { add(hit, hasOthers: false, to: &judgement) }
    let rest = judged.filter { $0.verdict != .confirmed }
    let groups = Dictionary(grouping: rest) { JudgedMeeting.Group($0) }
    for group in groups.values {
      guard let first = group.min(by: isMoreSerious) else { continue }
      add(first, hasOthers: group.count > 1, to: &judgement)
    }
  }

  private func isMoreSerious(_ a: JudgedMeeting, than b: JudgedMeeting) -> Bool {
    (index.ranks[a.meeting.entry], -a.meeting.probability, a.meeting.entry)
      < (index.ranks[b.meeting.entry], -b.meeting.probability, b.meeting.entry)
  }

  private func add(_ hit: JudgedMeeting, hasOthers: Bool, to judgement: inout Judgement) {
    let entry = index.list.entries[hit.meeting.entry]
    let span = index.span(of: hit.presence, meeting: hit.meeting.entry)
    let evidence = AreaEvidence(
      index: index, entry: entry, hit: hit, span: span, hasOthers: hasOthers)
    let probability = hit.meeting.probability * (span?.probability ?? 1)
    guard let verdict = hit.verdict else {
      return judgement.note(
        hit.rule, entry: entry.id, field: hit.presence.field, evidence: evidence.text,
        probability: probability)
    }
    judgement.add(
      Reason(
        rule: hit.rule, verdict: verdict, entry: entry.id, field: hit.presence.field,
        evidence: evidence.text, probability: probability),
      rank: index.ranks[hit.meeting.entry])
  }
}
