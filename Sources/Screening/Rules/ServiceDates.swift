import Declarations

/// The days on which the run that was ridden may have left its first station: a run is named by
/// that day, wherever somebody boards it.
struct ServiceDates {
  /// Empty where the dates of the journey are unsure.
  let sure: [CalendarDay]
  let possible: ClosedRange<CalendarDay>

  /// The longest runs take some 55 hours, so a train may have left two days before it is boarded.
  /// High-speed and intercity trains run by day; sleepers among the D trains take one night.
  private static func nights(of numbers: Set<String>) -> Int {
    let isFast = !numbers.isEmpty && numbers.allSatisfy { "GCD".contains($0.prefix(1)) }
    return isFast ? 1 : 2
  }

  /// The day of boarding, or of arrival where no departure is stated, is sure.
  init(of sheet: Sheet, numbers: Set<String>) {
    let nights = Self.nights(of: numbers)
    let departure = sheet.departure
    if let stated = departure.stated {
      sure = [stated]
      possible = stated.advanced(by: -nights)...max(stated, sheet.lookBack.last)
      return
    }
    sure = departure.sure.isEmpty ? [] : sheet.lookBack.sureLast.map { [$0] } ?? []
    // Unstated, the departure already reckons with one night.
    let isUnstated = departure.readings.spans.allSatisfy(\.doubts.isEmpty)
    let earlier = isUnstated ? nights - 1 : nights
    possible = departure.possible.lowerBound.advanced(by: -earlier)...departure.possible.upperBound
  }
}
