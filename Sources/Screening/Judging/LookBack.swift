import Declarations

/// The days that are asked about, up to the arrival.
struct LookBack {
  /// First day that counts under any plausible arrival.
  let first: CalendarDay
  /// Last day that counts under any plausible arrival.
  let last: CalendarDay
  /// The arrival, where it is certain.
  let sureLast: CalendarDay?
  /// The number of days.
  let days: Int

  /// Where no arrival was read, the sheet's receipt is the latest day it can be, and how long
  /// the sheet lay about is not known: half a year bounds it.
  private static let unknownArrivalSlack = 183

  init(arrival: PlausibleField, received: CalendarDay, days: Int) {
    self.days = days
    var arrivals = arrival.days
    if arrival.mayBeAnyDay {
      arrivals += [received.advanced(by: -Self.unknownArrivalSlack), received]
    }
    first = (arrivals.min() ?? received).advanced(by: -days)
    last = arrivals.max() ?? received
    sureLast = arrival.isCertain ? arrival.best?.day : nil
  }

  /// Arrival is day one of the days that must be accounted for.
  var toCover: ClosedRange<CalendarDay>? {
    guard let sureLast, days > 0 else { return nil }
    return sureLast.advanced(by: 1 - days)...sureLast
  }

  /// The part of the days that counts; nil where none does.
  func clip(_ range: ClosedRange<CalendarDay>) -> ClosedRange<CalendarDay>? {
    guard range.overlaps(first...last) else { return nil }
    return range.clamped(to: first...last)
  }

  /// As ``clip(_:)``, by the certain arrival.
  func sureClip(_ range: ClosedRange<CalendarDay>) -> ClosedRange<CalendarDay>? {
    guard let sureLast else { return nil }
    let window = sureLast.advanced(by: -days)...sureLast
    return range.overlaps(window) ? range.clamped(to: window) : nil
  }
}
