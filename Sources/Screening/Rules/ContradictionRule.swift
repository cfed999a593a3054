import Declarations

/// The traveller denies what the stays show. Both are kept; the denial takes nothing away.
struct ContradictionRule {
  /// Which hits each question asks after.
  private static let asked: [(question: FieldKey, rule: String)] = [
    (.hotspotStay, "area-stay"), (.venueVisit, "venue-stay"),
  ]

  func judge(_ sheet: Sheet, into judgement: inout Judgement) {
    for (question, rule) in Self.asked {
      let hit = judgement.reasons.first { $0.rule == rule && $0.verdict == .confirmed }
      let field = sheet.field(question)
      guard let hit, field.best?.isNo ?? false, let reading = field.reading else { continue }
      judgement.add(
        Reason(
          rule: "answer-contradicts-stay", verdict: .possible, entry: hit.entry, field: question,
          evidence: "Answered no, but \(hit.field?.rawValue ?? "a stay") lies in a listed place",
          probability: reading.confidence))
    }
  }
}
