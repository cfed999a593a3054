import Declarations

/// The traveller's own answers. They only add risk: a yes, or what may be one, is `possible`; a
/// no takes nothing away.
struct SelfAnswerRule {
  func judge(_ sheet: Sheet, into judgement: inout Judgement) {
    for key in FieldKey.questions {
      let field = sheet.field(key)
      guard let probability = field.probability(where: \.isYes) else { continue }
      let isBest = field.best?.isYes ?? false
      judgement.add(
        Reason(
          rule: "self-answer", verdict: .possible, field: key,
          evidence: "\(key) \(isBest ? "is" : "may be") answered yes (\(percent(probability)))",
          probability: probability))
    }
  }
}
