/// A GB/T 2260 code without its padding: 2 digits for a province, 4 for a prefecture, 6 for a
/// county, 9 for a township (GB/T 10114).
///
/// Padded forms are accepted and mean the same: `110000` is `11`, `130100` is `1301`,
/// `110106000000` is `110106`. A prefecture without counties (东莞, 4419) holds its townships
/// directly: `441900003`.
public struct DivisionCode: RawRepresentable, Hashable, Sendable {
  public enum Level: Int, Sendable, Codable, Comparable, CaseIterable {
    case province = 1, prefecture, county, township

    public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
  }

  /// The digits as a number. No code starts with 0, so the size tells the level.
  let number: UInt32

  init(number: UInt32) { self.number = number }

  /// Nil unless the text is 2, 4, 6, 9 or (ending in 000) 12 digits of a possible code.
  public init?(rawValue: String) {
    guard let number = Self.number(of: rawValue.utf8) else { return nil }
    self.number = number
  }

  /// As ``init(rawValue:)`` of the number's digits, without writing them out.
  public init?(digits: UInt32) {
    switch digits {
    case 10..<100, 1000..<10_000: number = digits
    case 100_000..<1_000_000: number = Self.unpadded(digits)
    case 100_000_000..<1_000_000_000:
      number = digits.isMultiple(of: 1000) ? Self.unpadded(digits / 1000) : digits
    default: return nil
    }
  }

  /// ``rawValue`` as a number.
  public var digits: UInt32 { number }

  public init?(_ text: some StringProtocol) { self.init(rawValue: String(text)) }

  public var rawValue: String { String(number) }

  // Written out, since what the protocols give compares and hashes the digits as text.
  public static func == (a: Self, b: Self) -> Bool { a.number == b.number }
  public func hash(into hasher: inout Hasher) { hasher.combine(number) }

  public var level: Level {
    switch number {
    case ..<100: .province
    case ..<10_000: .prefecture
    case ..<1_000_000: .county
    default: .township
    }
  }

  /// The next level up by digits alone, whether or not such a division exists; nil for a province.
  public var parent: DivisionCode? {
    switch level {
    case .province: nil
    case .prefecture: DivisionCode(number: number / 100)
    case .county: DivisionCode(number: number / 100)
    case .township: DivisionCode(number: Self.unpadded(number / 1000))
    }
  }

  public var province: DivisionCode { DivisionCode(number: number / Self.scale(level)) }

  /// The code one level or more up; nil where this code is coarser than that.
  public func ancestor(at level: Level) -> DivisionCode? {
    var code: DivisionCode? = self
    while let current = code, current.level > level { code = current.parent }
    return code?.level == level ? code : nil
  }

  /// Whether the other code is this one or starts with it.
  public func contains(_ other: DivisionCode) -> Bool {
    let mine = nineDigits
    return other.nineDigits >= mine && other.nineDigits - mine < span && other.level >= level
  }

  /// Six digits as printed in official lists, padded with zeros; a township's county.
  public var sixDigits: String { String(nineDigits / 1000) }

  /// Padded to nine digits: the order of the tables.
  var nineDigits: UInt32 { number * span }

  /// How many nine-digit codes start with this one.
  var span: UInt32 { Self.width(of: number) }

  private static func width(of number: UInt32) -> UInt32 {
    switch number {
    case ..<100: 10_000_000
    case ..<10_000: 100_000
    case ..<1_000_000: 1_000
    default: 1
    }
  }

  private static func scale(_ level: Level) -> UInt32 {
    switch level {
    case .province: 1
    case .prefecture: 100
    case .county: 10_000
    case .township: 10_000_000
    }
  }

  /// Takes the zeros off a six-digit number: 110000 is 11, 130100 is 1301.
  static func unpadded(_ sixDigits: UInt32) -> UInt32 {
    if sixDigits.isMultiple(of: 10_000) { return sixDigits / 10_000 }
    return sixDigits.isMultiple(of: 100) ? sixDigits / 100 : sixDigits
  }

  private static func number(of digits: some Collection<UInt8>) -> UInt32? {
    var value: UInt64 = 0
    for digit in digits {
      guard (48...57).contains(digit) else { return nil }
      value = value * 10 + UInt64(digit - 48)
      guard value < 1_000_000_000_000 else { return nil }
    }
    guard digits.first != 48 else { return nil }
    switch digits.count {
    case 2, 4: return UInt32(value)
    case 6: return unpadded(UInt32(value))
    case 9: return value.isMultiple(of: 1000) ? unpadded(UInt32(value / 1000)) : UInt32(value)
    case 12:
      guard value.isMultiple(of: 1000) else { return nil }
      let nine = UInt32(value / 1000)
      return nine.isMultiple(of: 1000) ? unpadded(nine / 1000) : nine
    default: return nil
    }
  }
}

extension DivisionCode: Comparable {
  /// Table order: a unit stands before what lies in it.
  public static func < (a: Self, b: Self) -> Bool {
    (a.nineDigits, a.level.rawValue) < (b.nineDigits, b.level.rawValue)
  }
}

extension DivisionCode: Codable {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let code = DivisionCode(rawValue: text) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "'\(text)' is no division code of 2, 4, 6 or 9 digits")
    }
    self = code
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(rawValue)
  }
}

extension DivisionCode: CustomStringConvertible, ExpressibleByIntegerLiteral {
  public var description: String { rawValue }

  /// For codes written in the program; a number of any other width means itself.
  public init(integerLiteral value: UInt32) { self.init(number: value) }
}
