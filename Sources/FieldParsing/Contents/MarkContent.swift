import Declarations

/// A lone box: marked is true, empty is false.
enum MarkContent {
  static func draft(_ observation: FieldObservation) -> FieldDraft {
    guard let option = observation.options.first else {
      return byInk(observation)
    }
    var draft = FieldDraft(
      observation, state: .read, score: ChoiceContent.score(observation.options))
    draft.probability = option.confidence
    switch option.mark {
    case .marked: draft.value = .flag(true)
    case .empty: draft.value = .flag(false)
    case .struckOut:
      draft.value = .flag(false)
      draft.alternatives = [.init(value: .flag(true), probability: 1 - option.confidence)]
      draft.note(.choiceTakenBack, .warning)
    case .uncertain:
      draft.becomeUncertain()
    }
    if option.isProposed { draft.note(.inkWithoutMark) }
    return draft
  }

  private static func byInk(_ observation: FieldObservation) -> FieldDraft {
    var draft = FieldDraft(observation, state: .read, score: FieldScore.blank)
    draft.probability = 1
    switch observation.ink {
    case .blank: draft.value = .flag(false)
    case .written: draft.value = .flag(true)
    case .faint, .struckOut, .obscured: draft.becomeUncertain()
    }
    return draft
  }
}

extension FieldDraft {
  /// Marked or not: both stay possible, a person decides.
  fileprivate mutating func becomeUncertain() {
    state = .illegible
    value = nil
    score = 0
    alternatives = [true, false].map { Alternative(value: .flag($0), probability: 0.5) }
    note(.inkWithoutMark)
  }
}
