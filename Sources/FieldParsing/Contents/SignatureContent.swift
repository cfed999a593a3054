import Declarations

/// Whether somebody signed: ink or none. A signature is never read as text.
enum SignatureContent {
  static func draft(_ observation: FieldObservation) -> FieldDraft {
    var draft = FieldDraft(observation, state: .read, score: FieldScore.blank)
    draft.probability = 1
    switch observation.ink {
    case .written: draft.value = .flag(true)
    case .blank: draft.value = .flag(false)
    case .struckOut:
      draft.value = .flag(true)
      draft.note(.struckOut)
    case .faint, .obscured:
      draft.state = .illegible
      draft.score = 0
      draft.alternatives = [true, false].map { .init(value: .flag($0), probability: 0.5) }
      draft.note(observation.ink == .faint ? .faintInk : .obscured)
    }
    return draft
  }
}
