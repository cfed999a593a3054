import Declarations

/// Something that a number key takes.
struct FieldChoice: Hashable {
  var key: Character
  var value: FieldValue
  /// Nil where nothing was measured.
  var confidence: Double?
}

extension ReviewSession {
  /// Printed options in the order of the form; otherwise what else the reader thought it could be.
  var choices: [FieldChoice] {
    guard let focus, let reading = focused else { return [] }
    let options = printedOptions(of: focus)
    let values =
      options.isEmpty
      ? reading.alternatives.map { ($0.value, Optional($0.confidence)) }
      : options.map { ($0, confidence(of: $0, in: reading)) }
    return zip("123456789", values).map { key, value in
      FieldChoice(key: key, value: value.0, confidence: value.1)
    }
  }

  /// Empty for what is written. A lone box has no printed options: it is marked or not.
  func printedOptions(of field: FieldKey) -> [FieldValue] {
    if let options = sheet?.options[field], !options.isEmpty { return options }
    let machine = sheet?.machine[field]?.value ?? sheet?.declaration[field]?.value
    return machine?.flag != nil || field.isSymptom ? [.flag(true), .flag(false)] : []
  }

  private func confidence(of value: FieldValue, in reading: FieldReading) -> Double? {
    if reading.value == value, reading.by != .clerk { return reading.confidence }
    return reading.alternatives.first { $0.value == value }?.confidence
  }
}
