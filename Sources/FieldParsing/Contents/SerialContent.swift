import Declarations

/// Serial numbers of a sheet: capital letters, digits and inner dashes or slashes. Their shape is
/// the issuing office's affair.
struct SerialContent: Grammar {
  // Everything in the alphabet passes.
  let chanceToPass = 1.0
  private let longest = 40

  func admits(_ scalar: Unicode.Scalar, after text: [Unicode.Scalar]) -> Bool {
    guard text.count < longest else { return false }
    if "-/.:".unicodeScalars.contains(scalar) {
      return text.last.map { $0.isDigit || $0.isCapital } == true
    }
    return scalar.isDigit || scalar.isCapital
  }

  func isWhole(_ text: [Unicode.Scalar]) -> Bool {
    text.last.map { $0.isDigit || $0.isCapital } == true
  }

  func meanings(of text: String) -> [Meaning] { [Meaning(value: text, weight: 1)] }

  static func draft(_ observation: FieldObservation) -> FieldDraft {
    FieldDraft.decoded(observation, SerialContent(), breaking: .serialShape)
  }
}
