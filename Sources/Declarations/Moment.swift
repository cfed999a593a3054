/// A point in time, in UTC, to the millisecond. It is always handed in, never asked for here.
public struct Moment: Hashable, Comparable, Sendable {
  /// Since 1970-01-01T00:00:00Z, without leap seconds.
  public let milliseconds: Int64

  public init(milliseconds: Int64) { self.milliseconds = milliseconds }

  /// Midnight UTC at the beginning of a day.
  public init(_ day: CalendarDay) {
    milliseconds = Int64(day.ordinal) * Self.millisecondsPerDay
  }

  public static func < (a: Self, b: Self) -> Bool { a.milliseconds < b.milliseconds }

  /// The day in UTC.
  public var day: CalendarDay { CalendarDay(ordinal: Int(dayNumber)) }

  private static let millisecondsPerDay: Int64 = 86_400_000

  private var dayNumber: Int64 {
    let whole = milliseconds / Self.millisecondsPerDay
    return milliseconds % Self.millisecondsPerDay < 0 ? whole - 1 : whole
  }
}

extension Moment: CustomStringConvertible {
  /// ISO 8601, always the same length, so that texts sort as times do: `2020-06-13T08:05:00.000Z`.
  public var description: String {
    let rest = milliseconds - dayNumber * Self.millisecondsPerDay
    let clock = [rest / 3_600_000, rest / 60_000 % 60, rest / 1000 % 60].map { padded($0, 2) }
    return "\(day)T\(clock.joined(separator: ":")).\(padded(rest % 1000, 3))Z"
  }

  private func padded(_ number: Int64, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}

extension Moment: Codable {
  public init(from decoder: any Decoder) throws {
    milliseconds = try decoder.singleValueContainer().decode(Int64.self)
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(milliseconds)
  }
}
