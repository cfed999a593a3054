import Declarations

/// The stays have to account for every day of the look-back. The days of the journey itself
/// account for themselves.
struct CoverageRule {
  func judge(_ sheet: Sheet, into judgement: inout Judgement) {
    guard let wanted = sheet.lookBack.toCover else {
      if sheet.lookBack.days > 0 { tellUnknownArrival(sheet, &judgement) }
      return
    }
    var covered = sheet.rows.compactMap { $0.readDays(in: sheet.lookBack) }
    covered.append(journey(sheet, until: wanted.upperBound))
    let missing = wanted.filter { day in !covered.contains { $0.contains(day) } }
    guard !missing.isEmpty else { return }
    judgement.add(
      Reason(
        rule: "days-uncovered", verdict: .undetermined,
        evidence: "No stay is read for \(Self.spans(of: missing))"))
  }

  /// No run takes longer than three days: a departure further back is misread, or the day on which
  /// a journey of several legs began, and then the stays between have to be told.
  private static let longestJourney = 3

  private func journey(_ sheet: Sheet, until arrival: CalendarDay) -> ClosedRange<CalendarDay> {
    guard let stated = sheet.departure.stated,
      (0...Self.longestJourney).contains(arrival.ordinal - stated.ordinal)
    else { return arrival...arrival }
    return stated...arrival
  }

  /// Where an office does not insist on the arrival, the days still cannot be counted without it.
  private func tellUnknownArrival(_ sheet: Sheet, _ judgement: inout Judgement) {
    guard !sheet.policy.required.contains(.arrivalDate) else { return }
    judgement.add(
      Reason(
        rule: "days-uncounted", verdict: .undetermined, field: .arrivalDate,
        evidence: "The days to account for end with an arrival that is not known"))
  }

  /// `2020-06-01…2020-06-03, 2020-06-07`. The days stand in order.
  static func spans(of days: [CalendarDay]) -> String {
    var spans: [ClosedRange<CalendarDay>] = []
    for day in days {
      if let last = spans.last, last.upperBound.advanced(by: 1) == day {
        spans[spans.count - 1] = last.lowerBound...day
      } else {
        spans.append(day...day)
      }
    }
    return spans.map { span in
      span.count == 1 ? "\(span.lowerBound)" : "\(span.lowerBound)…\(span.upperBound)"
    }.joined(separator: ", ")
  }
}
