import Declarations

/// Serial numbers of a sheet: capital letters, digits and inner dashes or slashes. Their shape is
/// the issuing office's affair.
struct SerialContent: Grammar {
  // Everything in the alphabet passes.
  let chanceToPass = 1.0
  private let longest = 40
  /// The name under which a QR code speaks.
  private static let machineCode = "qr"

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

  /// What a code says stands without a doubt; only a serial in figures is read.
  static func draft(_ observation: FieldObservation) -> FieldDraft {
    if let line = observation.lines.first, line.reader == machineCode {
      var draft = FieldDraft(observation, state: .read, score: FieldScore.blank)
      draft.raw = line.lattice.best
      draft.value = .text(draft.raw.uppercased())
      draft.probability = 1
      return draft
    }
    return FieldDraft.decoded(observation, SerialContent(), breaking: .serialShape)
  }
}
