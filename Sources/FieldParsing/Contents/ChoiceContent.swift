import Declarations

/// One option out of several, by its marks.
enum ChoiceContent {
  static func draft(_ observation: FieldObservation) -> FieldDraft {
    let options = observation.options
    let marked = options.filter { $0.mark == .marked }
    let uncertain = options.filter { $0.mark == .uncertain }
    var draft: FieldDraft
    switch (marked.count, uncertain.count) {
    case (0, 0): draft = FieldDraft(observation, state: .blank, score: score(options))
    case (0, _): draft = FieldDraft(observation, state: .illegible, score: 0)
    case (1, _):
      draft = FieldDraft(observation, state: .read, score: score(options))
      draft.value = marked.first.map { .text($0.value) }
      draft.probability = marked.first?.confidence ?? 0
    default:
      draft = FieldDraft(observation, state: .conflict, score: 0)
      draft.note(.choiceTwice)
    }
    draft.raw = marked.map(\.value).joined(separator: " ")
    draft.weigh(marked: marked, uncertain: uncertain, options: options)
    return draft
  }

  /// As sure as the least sure box.
  static func score(_ options: [FieldObservation.Option]) -> Double {
    logOdds(options.map(\.confidence).min() ?? 0)
  }
}

extension FieldDraft {
  fileprivate mutating func weigh(
    marked: [FieldObservation.Option], uncertain: [FieldObservation.Option],
    options: [FieldObservation.Option]
  ) {
    let takenBack = options.filter { $0.mark == .struckOut }
    if !uncertain.isEmpty || options.contains(where: \.isProposed) { note(.inkWithoutMark) }
    // Beside one clear mark a cancelled one is a correction; alone it leaves the question open.
    if !takenBack.isEmpty { note(.choiceTakenBack, marked.count == 1 ? .note : .warning) }
    if marked.count == 1, !takenBack.isEmpty { score -= 1 }
    var others = uncertain + (value == nil ? takenBack : [])
    if marked.count > 1 { others = marked + others }
    alternatives = others.map {
      Alternative(value: .text($0.value), probability: 1 / Double(others.count))
    }
  }
}
