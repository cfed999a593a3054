import Declarations

/// Body temperatures in degrees Celsius, one decimal; 365 is read as 36.5 with a finding.
struct TemperatureContent: Grammar {
  /// What a thermometer at a station shows of people who can walk.
  private let usualTenths = 350...400
  private let weightUnusual = 0.2

  func ignores(_ scalar: Unicode.Scalar) -> Bool {
    " °℃C度'\"".unicodeScalars.contains(scalar)
  }

  func admits(_ scalar: Unicode.Scalar, after text: [Unicode.Scalar]) -> Bool {
    if scalar == "." { return text.count == 2 }
    return scalar.isDigit && text.count < 5
  }

  func isWhole(_ text: [Unicode.Scalar]) -> Bool { text.count >= 2 && text.last != "." }

  func meanings(of text: String) -> [Meaning] {
    guard let temperature = Temperature(text) else { return [] }
    return [
      Meaning(
        value: temperature.description,
        weight: usualTenths.contains(temperature.tenths) ? 1 : weightUnusual,
        notes: temperature.pointWasMissing ? [.temperaturePoint] : [])
    ]
  }

  static func draft(_ observation: FieldObservation) -> FieldDraft {
    FieldDraft.decoded(observation, TemperatureContent(), breaking: .temperatureShape)
  }
}
