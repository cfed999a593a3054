public import Declarations

public enum Sex: String, Sendable, Hashable, Codable { case male, female }

/// A resident identity number of GB 11643: 18 characters whose check character holds and whose
/// digits 7 to 14 are a day of the calendar. Whether digits 1 to 6 name a place is not its
/// business, and they never imply travel. Prints masked.
public struct ResidentID: Hashable, Sendable {
  private let number: Sensitive<String>

  /// ISO 7064 MOD 11-2, as GB 11643 lists it.
  static let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  static let checkCharacters = Array("10X98765432".utf8)

  public let birthDate: CalendarDay

  /// Digits and a capital X only, no spaces.
  public init?(_ text: some StringProtocol) {
    let digits = Array(text.utf8)
    guard digits.count == 18, Self.checkCharacter(of: digits.prefix(17)) == digits[17],
      let birthDate = CalendarDay(compact: text.dropFirst(6).prefix(8))
    else { return nil }
    number = Sensitive(String(text))
    self.birthDate = birthDate
  }

  /// For 17 ASCII digits; nil for anything else.
  static func checkCharacter(of digits: some Collection<UInt8>) -> UInt8? {
    guard digits.count == 17, digits.allSatisfy({ (48...57).contains($0) }) else { return nil }
    let sum = zip(digits, weights).reduce(0) { $0 + Int($1.0 - 48) * $1.1 }
    return checkCharacters[sum % 11]
  }

  /// All 18 characters.
  public var revealed: String { number.revealed }
  /// Division code of the first registration.
  public var areaCode: String { String(revealed.prefix(6)) }

  public var sex: Sex {
    let digit = Array(revealed.utf8)[16]
    return digit.isMultiple(of: 2) ? .female : .male
  }
}

extension ResidentID: CustomStringConvertible {
  public var description: String { Masking.masked(revealed, for: .idNumber) }
}

extension CalendarDay {
  /// Eight digits, `20200613`.
  init?(compact text: some StringProtocol) {
    guard text.utf8.count == 8, text.utf8.allSatisfy({ (48...57).contains($0) }),
      let number = Int(text)
    else { return nil }
    self.init(year: number / 10_000, month: number / 100 % 100, day: number % 100)
  }

  /// Whole years between this day of birth and the other day; negative before birth.
  func age(on day: CalendarDay) -> Int {
    let (birth, now) = (components, day.components)
    let before = (now.month, now.day) < (birth.month, birth.day)
    return now.year - birth.year - (before ? 1 : 0)
  }
}
