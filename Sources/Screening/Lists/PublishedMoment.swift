public import Declarations

/// As of when a publisher's data are: a day, and where stated the hour and the zone.
public struct PublishedMoment: Hashable, Sendable, Codable {
  public var day: CalendarDay
  /// 0 to 24, since bulletins write 24时 for the end of the day; nil where only the day is stated.
  public var hour: Int?
  /// Minutes east of Greenwich. Chinese publishers use 480 throughout.
  public var zoneMinutes: Int

  public init(day: CalendarDay, hour: Int? = nil, zoneMinutes: Int = 480) {
    self.day = day
    self.hour = hour
    self.zoneMinutes = zoneMinutes
  }
}

extension PublishedMoment: CustomStringConvertible {
  public var description: String { hour.map { "\(day) \($0):00" } ?? day.description }
}
