public import Declarations

/// The second line of a passport's machine-readable zone (ICAO 9303, TD3): 44 characters whose
/// five check digits hold.
public struct PassportMRZ: Hashable, Sendable {
  public let number: Sensitive<String>
  /// Three letters as in the zone, such as CHN or UTO.
  public let nationality: String
  /// Nil where the zone marks it as unspecified.
  public let sex: Sex?

  public init?(_ line: some StringProtocol) {
    let characters = Array(line.utf8)
    guard characters.count == 44,
      Self.holds(characters[0..<9], characters[9]),
      Self.holds(characters[13..<19], characters[19]),
      Self.holds(characters[21..<27], characters[27]),
      Self.holdsOptional(characters[28..<42], characters[42]),
      Self.holds(characters[0..<10] + characters[13..<20] + characters[21..<43], characters[43])
    else { return nil }
    let text = characters.map { Character(Unicode.Scalar($0)) }
    number = Sensitive(String(text[0..<9].filter { $0 != "<" }))
    nationality = String(text[10..<13].filter { $0 != "<" })
    sex = text[20] == "M" ? .male : text[20] == "F" ? .female : nil
  }

  /// Weights 7 3 1, A to Z are 10 to 35, `<` is 0, modulo 10. Nil for any other character.
  static func checkDigit(of characters: some Sequence<UInt8>) -> UInt8? {
    let weights = [7, 3, 1]
    var sum = 0
    for (index, byte) in characters.enumerated() {
      let value: Int
      switch byte {
      case 48...57: value = Int(byte) - 48
      case 65...90: value = Int(byte) - 55
      case 60: value = 0
      default: return nil
      }
      sum += value * weights[index % 3]
    }
    return UInt8(sum % 10) + 48
  }

  private static func holds(_ characters: some Sequence<UInt8>, _ check: UInt8) -> Bool {
    checkDigit(of: characters) == check
  }

  /// An unused optional field may have `<` for its check digit.
  private static func holdsOptional(_ characters: ArraySlice<UInt8>, _ check: UInt8) -> Bool {
    if check == 60 { return characters.allSatisfy { $0 == 60 } }
    return holds(characters, check)
  }
}
