/// Documents without a rule of their own: four to twenty capital letters and digits.
struct OtherDocument: Grammar {
  private let lengths = 4...20

  func ignores(_ scalar: Unicode.Scalar) -> Bool { " -".unicodeScalars.contains(scalar) }

  func admits(_ scalar: Unicode.Scalar, after text: [Unicode.Scalar]) -> Bool {
    (scalar.isDigit || scalar.isCapital || scalar.isHan) && text.count < lengths.upperBound
  }

  func isWhole(_ text: [Unicode.Scalar]) -> Bool { lengths.contains(text.count) }
  func meanings(of text: String) -> [Meaning] { [Meaning(value: text, weight: 1)] }
}
