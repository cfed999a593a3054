internal import Declarations

/// A permit to travel between the mainland and Hong Kong, Macao or Taiwan.
public struct TravelPermit: Hashable, Sendable {
  public enum Kind: String, Sendable, Hashable { case hongKongMacao, taiwan }

  public let kind: Kind
  private let number: Sensitive<String>

  /// Hong Kong and Macao residents: H or M, 8 digits, of old cards 2 more for the renewal.
  /// Mainland residents going there: C or W, a digit or letter, 7 digits. Taiwan residents: 8
  /// digits, of old booklets 10 with or without a letter. Mainland residents going there: T or L,
  /// 8 digits.
  public init?(_ text: some StringProtocol, kind: Kind) {
    let characters = Array(text.utf8)
    let fits: Bool =
      switch kind {
      case .hongKongMacao: Self.isHongKongMacao(characters)
      case .taiwan: Self.isTaiwan(characters)
      }
    guard fits else { return nil }
    self.kind = kind
    number = Sensitive(String(text))
  }

  public var revealed: String { number.revealed }

  private static func isHongKongMacao(_ characters: [UInt8]) -> Bool {
    guard let first = characters.first else { return false }
    let rest = characters.dropFirst()
    if "HM".utf8.contains(first) {
      return (rest.count == 8 || rest.count == 10) && rest.allSatisfy(isDigit)
    }
    guard "CW".utf8.contains(first), rest.count == 8, let second = rest.first else { return false }
    return (isDigit(second) || isLetter(second)) && rest.dropFirst().allSatisfy(isDigit)
  }

  private static func isTaiwan(_ characters: [UInt8]) -> Bool {
    guard let first = characters.first, let last = characters.last else { return false }
    if "TL".utf8.contains(first) {
      return characters.count == 9 && characters.dropFirst().allSatisfy(isDigit)
    }
    if isLetter(last) { return characters.count == 11 && characters.dropLast().allSatisfy(isDigit) }
    return (characters.count == 8 || characters.count == 10) && characters.allSatisfy(isDigit)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
  private static func isLetter(_ byte: UInt8) -> Bool { (65...90).contains(byte) }
}

extension TravelPermit: CustomStringConvertible {
  public var description: String { Masking.masked(revealed, for: .idNumber) }
}
