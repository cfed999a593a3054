import Declarations

/// Scores the fields of one sheet against its truth.
struct SheetScore {
  let truth: Truth
  let contents: [FieldKey: FieldContent]

  func score(_ declaration: Declaration) -> EvaluationReport {
    var report = EvaluationReport()
    for (key, content) in contents {
      guard let reading = declaration[key] else { continue }
      switch content {
      case .mark, .choice, .signature: scoreMark(key, reading, into: &report)
      case .serial: continue
      default: scoreText(key, content, reading, into: &report)
      }
    }
    return report
  }

  private func scoreMark(
    _ key: FieldKey, _ reading: FieldReading, into report: inout EvaluationReport
  ) {
    let right = Self.markText(reading.value) == Self.markText(truth.fields[key])
    report.marks.total += 1
    report.marks.wrong += right ? 0 : 1
    report.marks.acceptedWrong += !right && reading.accepted ? 1 : 0
    report.marks.referred += reading.accepted ? 0 : 1
  }

  private func scoreText(
    _ key: FieldKey, _ content: FieldContent, _ reading: FieldReading,
    into report: inout EvaluationReport
  ) {
    let expected = truth.fields[key]?.text.map(Self.comparable) ?? ""
    let found = reading.value?.text.map(Self.comparable) ?? ""
    guard !(expected.isEmpty && found.isEmpty && reading.state == .blank) else { return }
    let right = expected == found
    report.fields.total += 1
    report.fields.exact += right ? 1 : 0
    report.fields.accepted += reading.accepted ? 1 : 0
    report.fields.acceptedWrong += reading.accepted && !right ? 1 : 0
    report.fields.referred += reading.accepted ? 0 : 1
    var kind = EvaluationReport.Kind()
    kind.total = 1
    kind.exact = right ? 1 : 0
    kind.accepted = reading.accepted ? 1 : 0
    kind.acceptedWrong = reading.accepted && !right ? 1 : 0
    kind.reliability.record(confidence: reading.confidence, right: right)
    report.byKind[content.rawValue, default: EvaluationReport.Kind()].add(kind)
  }

  /// An unmarked box may be `false`, absent or blank; all three are the same.
  static func markText(_ value: FieldValue?) -> String {
    switch value {
    case .flag(true): "true"
    case .text(let text): text
    case .flag(false), nil: ""
    }
  }

  /// Spaces never count; letters compare in capitals.
  static func comparable(_ text: String) -> String {
    String(text.filter { !$0.isWhitespace }).uppercased()
  }
}
