import Declarations

/// A reason of a verdict as JSON.
enum ReasonJSON {
  static func value(_ reason: Reason, _ disclosure: Disclosure) -> OrderedJSON {
    .object([
      ("rule", .text(reason.rule)), ("verdict", .text(reason.verdict.rawValue)),
      ("entry", OrderedJSON(reason.entry)), ("field", OrderedJSON(reason.field?.rawValue)),
      ("evidence", .text(reason.shownEvidence(disclosure))),
      ("probability", .number(reason.probability)),
    ])
  }
}

extension Reason {
  /// Evidence quotes the sheet. Places and trains may be shown; where it comes from a field that
  /// identifies somebody, only the field is named.
  func shownEvidence(_ disclosure: Disclosure) -> String {
    guard disclosure == .masked, let field, Masking.masked(evidence, for: field) != evidence else {
      return evidence
    }
    return "see \(field)"
  }
}
