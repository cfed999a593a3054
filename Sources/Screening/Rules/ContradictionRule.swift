import Declarations

/// The traveller denies what the stays show. Both are kept; the denial takes nothing away.
struct ContradictionRule {
  /// Rules whose hits the question about hotspots asks after.
  private static let asked: Set<String> = ["area-stay", "venue-stay"]

  func judge(_ sheet: Sheet, into judgement: inout Judgement) {
    let field = sheet.field(.hotspotStay)
    let hits = judgement.reasons.filter {
      Self.asked.contains($0.rule) && $0.verdict == .confirmed
    }
    guard let first = hits.first, field.best?.isNo ?? false, let reading = field.reading else {
      return
    }
    judgement.add(
      Reason(
        rule: "answer-contradicts-stay", verdict: .possible, entry: first.entry,
        field: .hotspotStay,
        evidence: "Answered no, but \(first.field?.rawValue ?? "a stay") lies in a listed place",
        probability: reading.confidence))
  }
}
