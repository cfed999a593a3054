import Declarations

/// Remarks and whatever has no rule.
enum FreeTextContent {
  static func draft(_ observation: FieldObservation) -> FieldDraft {
    FieldDraft.decoded(observation, OpenWriting(), breaking: .unreadable)
  }
}
