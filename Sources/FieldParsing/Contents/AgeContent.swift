import Declarations

/// Ages in completed years.
struct AgeContent: Grammar {
  private let usualYears = 0...95
  private let weightUnusual = 0.05

  func ignores(_ scalar: Unicode.Scalar) -> Bool { " 周岁".unicodeScalars.contains(scalar) }

  func admits(_ scalar: Unicode.Scalar, after text: [Unicode.Scalar]) -> Bool {
    scalar.isDigit && text.count < 3
  }

  func isWhole(_ text: [Unicode.Scalar]) -> Bool { !text.isEmpty }

  func meanings(of text: String) -> [Meaning] {
    guard let age = Age(text) else { return [] }
    let isUsual = usualYears.contains(age.years)
    return [Meaning(value: age.description, weight: isUsual ? 1 : weightUnusual)]
  }

  static func draft(_ observation: FieldObservation) -> FieldDraft {
    FieldDraft.decoded(observation, AgeContent(), breaking: .ageShape)
  }
}
