import Declarations

/// What the ink alone says of a field for writing, before anybody reads it.
enum InkState {
  static func draft(
    _ observation: FieldObservation, reading: (FieldObservation) -> FieldDraft
  ) -> FieldDraft {
    switch observation.ink {
    case .written, .faint: reading(observation)
    case .blank: blank(observation)
    case .struckOut: illegible(reading(observation), .struckOut, keepsAlternatives: false)
    case .obscured: illegible(reading(observation), .obscured, keepsAlternatives: true)
    }
  }

  private static func blank(_ observation: FieldObservation) -> FieldDraft {
    var draft = FieldDraft(observation, state: .blank, score: FieldScore.blank)
    let seen = observation.lines.map(\.lattice.best).first { $0.contains { !$0.isWhitespace } }
    if let seen {
      draft.raw = seen
      draft.score = 0
      draft.note(.blankButRead)
    }
    return draft
  }

  /// Nothing that was read counts as the value. Under a stamp it is still plausible and is
  /// screened; what was struck through was taken back.
  private static func illegible(
    _ read: FieldDraft, _ rule: FieldRule, keepsAlternatives: Bool
  ) -> FieldDraft {
    var draft = FieldDraft(read.observation, state: .illegible, score: 0)
    draft.raw = read.raw
    draft.readers = read.readers
    draft.note(rule)
    guard keepsAlternatives else { return draft }
    draft.alternatives = read.alternatives
    draft.places = read.places
    if let value = read.value, read.state == .read {
      draft.alternatives.insert(.init(value: value, probability: read.probability), at: 0)
    }
    return draft
  }
}
