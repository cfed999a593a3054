import Declarations

/// The ways in which travellers write a day.
enum DateWriting: CaseIterable, Sendable {
  case iso, chinese, slashed, dotted, monthAndDay
  /// 20.6.13
  case shortYear
  /// 6/3, which may be read the other way round.
  case monthSlashDay
  /// 二〇二〇年六月十三日
  case numerals

  func text(_ day: CalendarDay) -> String {
    let (year, month, date) = day.components
    switch self {
    case .iso: return day.description
    case .chinese: return "\(year)年\(month)月\(date)日"
    case .slashed: return "\(year)/\(month)/\(date)"
    case .dotted: return "\(year).\(month).\(date)"
    case .monthAndDay: return "\(month)月\(date)日"
    case .shortYear: return "\(year % 100).\(month).\(date)"
    case .monthSlashDay: return "\(month)/\(date)"
    case .numerals:
      return Self.digits(year) + "年" + Self.number(month) + "月" + Self.number(date) + "日"
    }
  }

  private static let signs = Array("〇一二三四五六七八九")

  private static func digits(_ number: Int) -> String {
    String(String(number).compactMap(\.wholeNumberValue).map { signs[$0] })
  }

  /// 1 to 99.
  private static func number(_ number: Int) -> String {
    let (tens, ones) = (number / 10, number % 10)
    let head = tens == 0 ? "" : (tens == 1 ? "" : String(signs[tens])) + "十"
    return head + (ones == 0 ? "" : String(signs[ones]))
  }

  /// Each writer keeps to one way, but a birth date needs its year.
  static func habit(using chance: inout SeededGenerator) -> DateWriting {
    // One writer in ten has a way that is hard to read or to understand.
    if chance.chance(0.1) {
      return chance.pick([.shortYear, .shortYear, .monthSlashDay, .monthSlashDay, .numerals])
        ?? .iso
    }
    return chance.pick([.iso, .iso, .chinese, .chinese, .slashed, .dotted, .dotted, .monthAndDay])
      ?? .iso
  }

  func withYear() -> DateWriting {
    switch self {
    case .monthAndDay: .chinese
    case .shortYear: .dotted
    case .monthSlashDay: .slashed
    default: self
    }
  }
}
