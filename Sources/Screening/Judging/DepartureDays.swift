import Declarations

/// The days on which the journey may have begun.
struct DepartureDays {
  let possible: ClosedRange<CalendarDay>
  /// The one day it was, or the two days it can only have been; empty where the dates are unsure.
  let sure: [ClosedRange<CalendarDay>]
  /// The day of departure itself, where the form states it.
  let stated: CalendarDay?
  let readings: DayReadings

  init(_ field: PlausibleField, lookBack: LookBack) {
    let unstated = Self.unstated(lookBack)
    let days = field.days + (field.mayBeAnyDay ? [unstated.lowerBound, unstated.upperBound] : [])
    possible = (days.min() ?? unstated.lowerBound)...(days.max() ?? unstated.upperBound)
    let stated = field.isCertain ? field.best?.day : nil
    self.stated = stated
    guard !field.days.isEmpty else {
      sure = lookBack.sureLast.map { [$0.advanced(by: -1)...$0.advanced(by: -1), $0...$0] } ?? []
      readings = DayReadings([.init(days: possible, probability: 1)])
      return
    }
    sure = stated.map { [$0...$0] } ?? []
    let single = field.ends(unknown: unstated.lowerBound).map { end in
      DayReadings.Span(
        days: end.doubt == nil && stated == nil ? unstated : end.day...end.day,
        probability: end.probability, doubts: end.doubt.map { [$0] } ?? [])
    }
    readings = DayReadings(single)
  }

  /// Without a stated departure it was the day of arrival or, by night train, the day before.
  private static func unstated(_ lookBack: LookBack) -> ClosedRange<CalendarDay> {
    let firstArrival = lookBack.sureLast ?? lookBack.first.advanced(by: lookBack.days)
    let last = max(firstArrival, lookBack.last)
    return min(firstArrival, last).advanced(by: -1)...last
  }
}
