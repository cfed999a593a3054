internal import Declarations

/// A passport number as far as its shape tells: it has no check character of its own.
public struct PassportNumber: Hashable, Sendable {
  private let number: Sensitive<String>
  /// Of the shapes that Chinese passports have: `E12345678`, `EA1234567`, `G`, `D`, `S`, `P`.
  public let isChinese: Bool

  /// Six to nine capital letters and digits, of which at least five are digits (ICAO 9303 allows
  /// nine characters; no issuer in use has more letters than four).
  public init?(_ text: some StringProtocol) {
    let characters = Array(text.utf8)
    let digits = characters.filter { (48...57).contains($0) }.count
    guard (6...9).contains(characters.count), digits >= 5,
      characters.allSatisfy({ (48...57).contains($0) || (65...90).contains($0) })
    else { return nil }
    number = Sensitive(String(text))
    isChinese = Self.hasChineseShape(characters)
  }

  public var revealed: String { number.revealed }

  private static func hasChineseShape(_ characters: [UInt8]) -> Bool {
    guard characters.count == 9, "DEGPSH".utf8.contains(characters[0]),
      characters.dropFirst(2).allSatisfy({ (48...57).contains($0) })
    else { return false }
    // The E series goes on with letters but I and O: EA to EZ.
    let second = characters[1]
    return (48...57).contains(second)
      || (characters[0] == 69 && (65...90).contains(second) && !"IO".utf8.contains(second))
  }
}

extension PassportNumber: CustomStringConvertible {
  public var description: String { Masking.masked(revealed, for: .idNumber) }
}
