public import Declarations
public import FieldParsing
package import FormTemplates

/// One field against its truth.
public struct FieldScore: Sendable {
  public var key: FieldKey
  public var content: FieldContent
  /// As the truth says, comparable; empty for blank or unmarked.
  public var expected: String
  /// As read, comparable; empty for blank or unmarked.
  public var found: String
  public var reading: FieldReading
  /// What the confidence rests on; nil where nothing was measured.
  public var evidence: FieldEvidence?

  public var isRight: Bool { expected == found }
  public var isMark: Bool { [.mark, .choice, .signature].contains(content) }

  /// A text field counts when it is filled or was read as filled.
  public var counts: Bool {
    isMark || !(expected.isEmpty && found.isEmpty && reading.state == .blank)
  }
}

/// Scores the fields of one sheet against its truth.
package struct SheetScore {
  let truth: Truth
  let template: FormTemplate

  package init(truth: Truth, template: FormTemplate) {
    self.truth = truth
    self.template = template
  }

  package func score(
    _ declaration: Declaration, evidence: [FieldKey: FieldEvidence]
  ) -> [FieldScore] {
    template.fields.compactMap { field in
      guard field.content != .serial, let reading = declaration[field.key] else { return nil }
      return FieldScore(
        key: field.key, content: field.content,
        expected: Self.comparable(truth.fields[field.key]),
        found: Self.comparable(reading.value), reading: reading, evidence: evidence[field.key])
    }
  }

  /// Spaces never count; letters compare in capitals; an unmarked box may be `false`, absent or
  /// blank, and all three are the same.
  package static func comparable(_ value: FieldValue?) -> String {
    switch value {
    case .flag(true): "TRUE"
    case .flag(false), nil: ""
    case .text(let text): String(text.filter { !$0.isWhitespace }).uppercased()
    }
  }
}

extension EvaluationReport {
  mutating func count(_ score: FieldScore) {
    guard score.counts else { return }
    let accepted = score.reading.accepted
    if score.isMark {
      marks.count(score)
      return
    }
    fields.total += 1
    fields.exact += score.isRight ? 1 : 0
    fields.accepted += accepted ? 1 : 0
    fields.acceptedWrong += accepted && !score.isRight ? 1 : 0
    fields.referred += accepted ? 0 : 1
    byKind[score.content.rawValue, default: Kind()].count(score)
  }
}

extension EvaluationReport.Kind {
  mutating func count(_ score: FieldScore) {
    total += 1
    exact += score.isRight ? 1 : 0
    accepted += score.reading.accepted ? 1 : 0
    acceptedWrong += score.reading.accepted && !score.isRight ? 1 : 0
    reliability.record(confidence: score.reading.confidence, right: score.isRight)
    ece = reliability.expectedCalibrationError
  }
}
