import Declarations

extension FieldDraft {
  /// Alternatives less probable than this are noise of the search.
  private static let leastAlternative = 1e-4
  /// More help neither a clerk nor screening.
  private static let mostAlternatives = 12

  var evidence: FieldEvidence {
    FieldEvidence(
      content: trustedAs ?? observation.content, form: form, readers: readers, score: score,
      unopposed: isUnopposed,
      signals: signals)
  }

  func reading(_ calibration: Calibration, errorBudget: Double) -> FieldReading {
    let evidence = evidence
    let confidence = confidence(calibration, evidence)
    return FieldReading(
      raw: raw, value: value, confidence: confidence, state: state,
      accepted: calibration.accepts(evidence, errorBudget: errorBudget), by: .reader,
      box: observation.box,
      alternatives: readingAlternatives(confidence), findings: findings)
  }

  /// What opposes the value also lowers what can be claimed for it.
  private func confidence(_ calibration: Calibration, _ evidence: FieldEvidence) -> Double {
    let calibrated = calibration.probability(evidence)
    switch state {
    case .read, .blank, .corrected: return calibrated
    case .illegible, .invalid, .conflict:
      return value == nil ? 0 : min(0.5, calibrated, max(probability, 0))
    }
  }

  private func readingAlternatives(_ confidence: Double) -> [FieldReading.Alternative] {
    let rest = value == nil ? 1 : max(1e-9, 1 - probability)
    let scale = (1 - confidence) / rest
    return alternatives.filter { $0.value != value && $0.probability >= Self.leastAlternative }
      .prefix(Self.mostAlternatives)
      .map { FieldReading.Alternative($0.value, min(1, max(0, $0.probability * scale))) }
  }
}
