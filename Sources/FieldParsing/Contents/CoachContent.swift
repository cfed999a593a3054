import Declarations

/// Coach numbers: the words for coach are left out, leading zeros stay as written.
struct CoachContent: Grammar {
  /// Trains have up to 20 coaches; single units coupled count to 16.
  private let usualCoaches = 1...20
  private let weightUnusual = 0.05

  func ignores(_ scalar: Unicode.Scalar) -> Bool { " 车厢号第节".unicodeScalars.contains(scalar) }

  func admits(_ scalar: Unicode.Scalar, after text: [Unicode.Scalar]) -> Bool {
    if scalar == "加" { return text.isEmpty }
    return scalar.isDigit && text.filter(\.isDigit).count < 2
  }

  func isWhole(_ text: [Unicode.Scalar]) -> Bool { text.last?.isDigit == true }

  func meanings(of text: String) -> [Meaning] {
    guard let coach = Coach(text) else { return [] }
    let isUsual = usualCoaches.contains(coach.number)
    return [Meaning(value: coach.text, weight: isUsual ? 1 : weightUnusual)]
  }

  static func draft(_ observation: FieldObservation) -> FieldDraft {
    FieldDraft.decoded(observation, CoachContent(), breaking: .coachShape)
  }
}
