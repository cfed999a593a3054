internal import Declarations

/// A date as far as it is written: the year may be missing, the month too after a range's dash.
struct WrittenDate: Hashable, Sendable {
  var year: Int?
  var month: Int?
  var day: Int
  /// Whether day and month could be meant the other way round.
  var isAmbiguous = false

  /// The days it can mean, the more usual order first; empty where there is no such day.
  ///
  /// A missing year is the latest that puts the day no later than `latest`.
  func days(noLaterThan latest: CalendarDay) -> [CalendarDay] {
    var orders = [(month, day)]
    if isAmbiguous, let month, month != day { orders.append((day, month)) }
    return orders.compactMap { Self.day(year, $0.0, $0.1, latest) }
  }

  private static func day(
    _ year: Int?, _ month: Int?, _ day: Int, _ latest: CalendarDay
  ) -> CalendarDay? {
    guard let month else { return lastDay(day, latest) }
    if let year { return CalendarDay(year: year, month: month, day: day) }
    // 29 February lies at most eight years back.
    for candidate in stride(from: latest.year, through: latest.year - 8, by: -1) {
      if let found = CalendarDay(year: candidate, month: month, day: day), found <= latest {
        return found
      }
    }
    return nil
  }

  /// The latest day of that number in its month.
  private static func lastDay(_ day: Int, _ latest: CalendarDay) -> CalendarDay? {
    guard (1...31).contains(day) else { return nil }
    // Two short months never follow each other closely: 62 days hold every number.
    return (0...62).lazy.map { latest.advanced(by: -$0) }.first { $0.day == day }
  }
}
