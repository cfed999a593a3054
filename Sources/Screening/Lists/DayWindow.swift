public import Declarations

/// Days from and to, both included; a missing end is open.
public struct DayWindow: Hashable, Sendable, Codable {
  public var from: CalendarDay?
  public var to: CalendarDay?

  public init(from: CalendarDay? = nil, to: CalendarDay? = nil) {
    self.from = from
    self.to = to
  }

  /// Inclusive at both ends: a stay that ends on the first listed day meets the window.
  public func meets(_ days: ClosedRange<CalendarDay>) -> Bool {
    if let from, days.upperBound < from { return false }
    if let to, days.lowerBound > to { return false }
    return true
  }

  public func contains(_ day: CalendarDay) -> Bool { meets(day...day) }

  /// True where the last day lies before the first, so that no day can meet the window.
  public var isReversed: Bool {
    guard let from, let to else { return false }
    return to < from
  }
}

extension DayWindow: CustomStringConvertible {
  /// `2020-06-01…2020-06-14`; an open end is left out.
  public var description: String {
    "\(from.map(\.description) ?? "")…\(to.map(\.description) ?? "")"
  }
}
