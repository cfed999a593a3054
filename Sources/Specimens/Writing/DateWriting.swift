import Declarations

/// The ways in which travellers write a day.
enum DateWriting: CaseIterable, Sendable {
  case iso, chinese, slashed, dotted, monthAndDay

  func text(_ day: CalendarDay) -> String {
    let (year, month, date) = day.components
    switch self {
    case .iso: return day.description
    case .chinese: return "\(year)年\(month)月\(date)日"
    case .slashed: return "\(year)/\(month)/\(date)"
    case .dotted: return "\(year).\(month).\(date)"
    case .monthAndDay: return "\(month)月\(date)日"
    }
  }

  /// Each writer keeps to one way, but a birth date needs its year.
  static func habit(using chance: inout SeededGenerator) -> DateWriting {
    chance.pick([.iso, .iso, .chinese, .chinese, .slashed, .dotted, .dotted, .monthAndDay]) ?? .iso
  }

  func withYear() -> DateWriting { self == .monthAndDay ? .chinese : self }
}
