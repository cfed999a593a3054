public import Declarations

/// The boxes for symptoms.
struct Symptoms {
  let all: [PlausibleField]

  init(_ sheet: Sheet) {
    all = sheet.declaration.fields.keys.filter(\.isSymptom).sorted().map(sheet.field)
  }

  /// Boxes other than `none` that are or may be ticked.
  var suffered: [PlausibleField] {
    all.filter { $0.key != .noSymptoms && $0.probability(where: \.isYes) != nil }
  }

  var isContradictory: Bool {
    let saysNone = all.contains { $0.key == .noSymptoms && $0.isMarked }
    return saysNone && all.contains { $0.key != .noSymptoms && $0.isMarked }
  }
}

extension PlausibleField {
  /// A box with a tick, as far as was seen.
  var isMarked: Bool { best?.isYes ?? false }

  /// A box that is surely ticked or surely empty.
  var isSettledMark: Bool { isRead || (reading != nil && isSurelyBlank) }
}

/// Whether a traveller should see a doctor: the second axis, independent of the verdict.
public struct HealthReferral: Hashable, Sendable {
  /// Empty where nothing asks for a doctor.
  public let reasons: [Reason]
  public var refer: Bool { !reasons.isEmpty }

  init(_ sheet: Sheet) {
    let symptoms = Symptoms(sheet).suffered.map { field in
      Self.reason(
        "symptom", field, "\(field.key) is ticked",
        probability: field.probability(where: \.isYes) ?? 1)
    }
    let threshold = sheet.policy.feverThreshold
    let temperature = sheet.field(.temperature)
    let fever = temperature.probability { value in
      value.text.flatMap { Double($0) }.map { $0 >= threshold } ?? false
    }
    let hot = fever.map {
      Self.reason(
        "fever", temperature, "\(temperature.key) reaches \(threshold) °C", probability: $0)
    }
    reasons = symptoms + (hot.map { [$0] } ?? [])
  }

  private static func reason(
    _ rule: String, _ field: PlausibleField, _ evidence: String, probability: Double
  ) -> Reason {
    Reason(
      rule: rule, verdict: .clear, field: field.key,
      evidence: "\(evidence) (\(percent(probability)))", probability: probability)
  }
}

/// Tells the referral among the notes, and fever medicine, which can hide a fever.
struct HealthRule {
  func judge(_ sheet: Sheet, into judgement: inout Judgement) {
    for reason in HealthReferral(sheet).reasons {
      judgement.note(
        reason.rule, field: reason.field, evidence: reason.evidence,
        probability: reason.probability)
    }
    let medicine = sheet.field(FieldKey("symptoms.medicine"))
    guard let probability = medicine.probability(where: \.isYes) else { return }
    judgement.note(
      "fever-medicine", field: medicine.key,
      evidence: "Medicine was taken that can hide a fever", probability: probability)
  }
}
