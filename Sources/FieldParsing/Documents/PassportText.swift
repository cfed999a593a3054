import Declarations

/// Passport numbers, or the whole second line of the machine-readable zone.
struct PassportText: Grammar {
  let chanceToPass = 0.8
  private let zoneLength = 44
  private let numberLength = 9
  /// Foreign numbers have any shape; most passports shown are Chinese.
  private let weightOfForeign = 0.4

  func ignores(_ scalar: Unicode.Scalar) -> Bool { " -".unicodeScalars.contains(scalar) }

  func admits(_ scalar: Unicode.Scalar, after text: [Unicode.Scalar]) -> Bool {
    guard text.count < zoneLength else { return false }
    // Beyond a number's length only a zone goes on.
    return scalar.isDigit || scalar.isCapital || (scalar == "<" && text.count >= 6)
  }

  func isWhole(_ text: [Unicode.Scalar]) -> Bool {
    text.count == zoneLength || (6...numberLength).contains(text.count)
  }

  func meanings(of text: String) -> [Meaning] {
    if let zone = PassportMRZ(text) { return [Meaning(value: zone.number.revealed, weight: 1)] }
    guard let number = PassportNumber(text) else { return [] }
    return [Meaning(value: text, weight: number.isChinese ? 1 : weightOfForeign)]
  }
}
