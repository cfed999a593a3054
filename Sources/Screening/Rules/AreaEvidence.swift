import Declarations
import Gazetteer

/// Tells a person what on the sheet met what in the list.
struct AreaEvidence {
  let index: ScreeningIndex
  let entry: HotspotEntry
  let hit: JudgedMeeting
  /// The most probable reading of the days that meets the entry.
  let span: DayReadings.Span?
  /// Whether more entries are met in the same manner.
  let hasOthers: Bool

  var text: String {
    let clock = ListingClock(of: entry, on: days)
    var text = "\(reading), \(written(days)), \(manner) \(listed)\(clock.remark)"
    if let doubts = span?.doubts, !doubts.isEmpty {
      text += "; reading \(doubts.joined(separator: ", "))"
    }
    // Not how many: that would be another outcome with every building listed in a city.
    if hasOthers { text += "; others are listed too" }
    return text
  }

  private var reading: String {
    let meeting = hit.meeting
    guard let unit = meeting.unit else { return "\(hit.presence.field) by its text" }
    let name = index.gazetteer.path(of: unit) ?? unit.rawValue
    return "\(hit.presence.field) as \(name) (\(percent(meeting.probability)))"
  }

  /// Those of the deciding reading that are asked about.
  private var days: ClosedRange<CalendarDay> {
    let possible = hit.presence.possibleDays
    guard let read = span?.days, read.overlaps(possible) else { return possible }
    return read.clamped(to: possible)
  }

  private func written(_ days: ClosedRange<CalendarDay>) -> String {
    days.lowerBound == days.upperBound
      ? days.lowerBound.description : "\(days.lowerBound)…\(days.upperBound)"
  }

  private var manner: String {
    switch hit.meeting.match {
    case .inside: "lies in"
    case .excluded: "may lie in a part left out of"
    case .detail: "lies in the unit that holds"
    case .named: "names"
    case .coarser: "is coarser than"
    case .ambiguousEntry: "may be"
    case .outsideExact: "lies below, and only the whole is listed:"
    }
  }

  private var listed: String {
    let level = entry.level.map { "\($0), " } ?? ""
    return "\(entry.place?.path ?? entry.id) (\(level)\(entry.exposure))"
  }
}

/// `98 %`; one decimal below 10 %.
func percent(_ probability: Double) -> String {
  let tenths = Int((probability * 1000).rounded())
  return tenths >= 100 ? "\((tenths + 5) / 10) %" : "\(tenths / 10).\(tenths % 10) %"
}
