import Declarations
import Gazetteer

/// A listed venue or gathering is named in a stay or in the address, or a stay lies in the unit
/// that a gathering was in.
struct VenueRule {
  let index: ScreeningIndex

  func judge(_ sheet: Sheet, into judgement: inout Judgement) {
    for stay in sheet.stays {
      for number in index.venues(for: stay) {
        judge(stay, number, sheet.policy, into: &judgement)
      }
    }
    judgeAddress(sheet, into: &judgement)
  }

  private func judge(
    _ stay: Presence, _ number: Int, _ policy: ScreeningPolicy, into judgement: inout Judgement
  ) {
    let entry = index.list.entries[number]
    let overlap = DayOverlap(of: stay, with: entry.exposure)
    guard overlap != .none, let met = naming(stay, number) ?? holding(stay, entry) else { return }
    let isConfirmed =
      met.match == .named && stay.placeIsCertain && overlap == .sure && isNear(stay, entry)
      && met.probability >= policy.confirmingConfidence
      && index.list.envelope.transit.weight(stay.weight) == .counts
    let span = index.span(of: stay, meeting: number)
    judgement.add(
      Reason(
        rule: "venue-stay", verdict: isConfirmed ? .confirmed : .possible, entry: entry.id,
        field: stay.field, evidence: evidence(stay, entry, met, span),
        probability: met.probability * (span?.probability ?? 1)),
      rank: index.ranks[number])
  }

  private typealias Meeting = (match: VenueName.Match?, probability: Double)

  private func naming(_ stay: Presence, _ number: Int) -> Meeting? {
    guard let name = index.venueNames[number] else { return nil }
    return stay.texts.compactMap { text in
      name.match(text.text).map { (match: $0, probability: text.probability) }
    }.max { ($0.match, $0.probability) < ($1.match, $1.probability) }
  }

  /// A gathering of which only the unit is known: whoever was in the unit may have been there.
  private func holding(_ stay: Presence, _ entry: HotspotEntry) -> Meeting? {
    guard let place = entry.place, place.detail.isEmpty else { return nil }
    let inside = stay.places.filter { candidate in
      place.codes.contains { index.gazetteer.isWithin(candidate.code, $0) }
    }
    return inside.map(\.probability).max().map { (nil, $0) }
  }

  private func evidence(
    _ stay: Presence, _ entry: HotspotEntry, _ met: Meeting, _ span: DayReadings.Span?
  ) -> String {
    let manner =
      switch met.match {
      case .named: "names"
      case .resembled: "resembles"
      case nil: "lies in"
      }
    let doubts = span?.doubts ?? []
    let reading = doubts.isEmpty ? "" : "; reading \(doubts.joined(separator: ", "))"
    return "\(stay.field) \(manner) \(entry.place?.path ?? "") (\(entry.exposure))\(reading)"
  }

  /// The stay may be in the unit that holds the venue; a namesake elsewhere stays `possible`.
  private func isNear(_ stay: Presence, _ entry: HotspotEntry) -> Bool {
    let codes = entry.place?.codes ?? []
    return codes.isEmpty
      || stay.places.contains { candidate in
        codes.contains { index.gazetteer.relation(of: candidate.code, to: $0) != .apart }
      }
  }

  /// An address says where somebody lives or goes, not when: `possible` at most.
  private func judgeAddress(_ sheet: Sheet, into judgement: inout Judgement) {
    let field = sheet.field(.address)
    let days = sheet.lookBack.first...sheet.lookBack.last
    let texts = field.texts + (field.isCorrected ? [] : [(field.rawText, 1)])
    for number in index.venues(namedIn: texts.map(\.text)) {
      let entry = index.list.entries[number]
      guard let name = index.venueNames[number], entry.exposure.meets(days),
        let met = texts.first(where: { name.match($0.text) == .named })
      else { continue }
      judgement.add(
        Reason(
          rule: "venue-address", verdict: .possible, entry: entry.id, field: .address,
          evidence: "The address names \(entry.place?.path ?? "") (\(entry.exposure))",
          probability: met.probability),
        rank: index.ranks[number])
    }
  }
}
