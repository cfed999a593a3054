import Declarations

/// A declaration for a person at a terminal; masked unless revealed.
struct DeclarationText {
  let declaration: Declaration
  let revealed: Bool

  var text: String {
    let head = [
      "declaration  \(declaration.id)",
      "source       \(declaration.source.file) page \(declaration.source.page)",
      "form         \(declaration.form)",
      "received     \(declaration.received)" + (declaration.station.map { " at \($0)" } ?? ""),
      "state        \(declaration.state.rawValue)"
        + (declaration.refer ? ", refer to a doctor" : ""),
      "verdict      \(declaration.screening?.verdict.rawValue ?? "not screened")",
      "",
    ]
    return (head + declaration.fields.sorted { $0.key < $1.key }.flatMap(lines))
      .joined(separator: "\n")
  }

  private func lines(_ key: FieldKey, _ reading: FieldReading) -> [String] {
    let mark = reading.accepted ? " " : "?"
    let confidence = Int((reading.confidence * 1000).rounded())
    let name = key.rawValue + String(repeating: " ", count: max(1, 26 - key.rawValue.count))
    let line =
      "\(mark) \(name)\(shown(reading.value, key) ?? "–")  "
      + "(\(reading.state.rawValue), \(confidence / 10).\(confidence % 10) %, by \(reading.by.rawValue))"
    return [line] + reading.findings.map { "    \($0.severity.rawValue): \($0.summary)" }
  }

  private func shown(_ value: FieldValue?, _ key: FieldKey) -> String? {
    switch value {
    case .text(let text): revealed ? text : Masking.masked(text, for: key)
    case .flag(let flag): flag ? "yes" : "no"
    case nil: nil
    }
  }
}
