import Declarations

/// A meeting with the verdict that it gives.
struct JudgedMeeting {
  struct Group: Hashable {
    var rule: String
    var verdict: Verdict?
    init(_ hit: JudgedMeeting) {
      rule = hit.rule
      verdict = hit.verdict
    }
  }

  var meeting: AreaMeetings.Meeting
  var presence: Presence
  var verdict: Verdict?

  var rule: String {
    if presence.manner == .boarding { return "boarding-station" }
    switch meeting.match {
    case .inside: return "area-stay"
    case .excluded: return "area-exclusion"
    case .detail: return "area-detail"
    case .named: return "area-named"
    case .coarser: return "area-coarser-stay"
    case .ambiguousEntry: return "area-ambiguous-entry"
    case .outsideExact: return "area-exact"
    }
  }
}
