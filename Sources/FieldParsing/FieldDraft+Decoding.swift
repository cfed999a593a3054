import Declarations

extension FieldDraft {
  /// A mended value less probable than this is an alternative to what is written, not its meaning.
  private static let leastMended = 0.05

  /// Decodes every reader's lattice through the grammar and combines them.
  static func decoded(
    _ observation: FieldObservation, _ grammar: some Grammar, breaking rule: FieldRule,
    repairedBy repair: FieldRule = .repaired, trustsReranking: Bool = true
  ) -> FieldDraft {
    let decoder = GrammarDecoder(grammar: grammar)
    let readings = observation.lines.map { line in
      let lattice = CleanLattice(
        line.lattice, foldsCase: grammar.foldsCase, cellCount: observation.cellCount)
      return ReaderDecoding(reader: line.reader, decoding: decoder.decode(lattice))
    }
    return combined(
      observation, readings, breaking: rule, repairedBy: repair, trustsReranking: trustsReranking)
  }

  static func combined(
    _ observation: FieldObservation, _ readings: [ReaderDecoding], breaking rule: FieldRule,
    repairedBy repair: FieldRule = .repaired, trustsReranking: Bool = true
  ) -> FieldDraft {
    guard let combination = ReaderCombination(readings) else {
      return nothingRead(observation)
    }
    if isSpeck(readings) { return speck(observation, readings, combination) }
    var draft = FieldDraft(observation, state: .read, score: FieldScore.of(combination))
    draft.signals = FieldSignals(combination, glyphCount: observation.glyphCount)
    draft.raw = combination.raw
    draft.other = combination.other
    draft.readers = names(of: readings.filter { !$0.decoding.readerBest.isEmpty })
    if combination.agreement == .disagree { draft.note(.readersDisagree, .note) }
    guard let best = combination.candidates.first else {
      draft.refuse(combination.refused ?? combination.raw, rule)
      return draft
    }
    draft.take(best, others: combination.candidates.dropFirst())
    if best.edits > 0, best.probability < Self.leastMended {
      draft.refuse(combination.refused ?? combination.raw, rule)
      draft.alternatives = combination.candidates.map {
        Alternative(value: .text($0.value), probability: $0.probability)
      }
      return draft
    }
    draft.isRepaired = combination.isRepaired || (combination.isReranked && !trustsReranking)
    if draft.isRepaired { draft.note(repair) }
    if best.isGuessed { draft.note(.cellUnread) }
    draft.weighInk()
    return draft
  }

  private mutating func take(
    _ best: Decoding.Candidate, others: ArraySlice<Decoding.Candidate>
  ) {
    value = .text(best.value)
    probability = best.probability
    alternatives = others.map { Alternative(value: .text($0.value), probability: $0.probability) }
    for rule in best.notes { note(rule) }
  }

  /// What breaks its rule is kept as it is written.
  mutating func refuse(_ text: String, _ rule: FieldRule) {
    state = .invalid
    value = text.isEmpty ? nil : .text(text)
    probability = 0
    score = min(score, 0)
    note(rule)
  }

  private mutating func weighInk() {
    if observation.ink == .faint {
      score += FieldScore.faintInk
      signals?.faint = 1
      note(.faintInk, .note)
    }
  }

  /// The better reader saw no writing at all, however often it looked; what the other one read is
  /// dirt or a frame.
  private static func isSpeck(_ readings: [ReaderDecoding]) -> Bool {
    let better = readings.filter { ReaderCombination.weight($0) >= ReaderCombination.sure }
    return better.count < readings.count
      && Dictionary(grouping: better, by: \.reader).values.contains { looks in
        looks.allSatisfy(\.decoding.readerBest.isEmpty)
      }
  }

  private static func names(of readings: [ReaderDecoding]) -> String {
    Set(readings.map(\.reader)).sorted().joined(separator: "+")
  }

  /// Taken for blank, for a person to look at; what was read stays an alternative.
  private static func speck(
    _ observation: FieldObservation, _ readings: [ReaderDecoding], _ combination: ReaderCombination
  ) -> FieldDraft {
    var draft = FieldDraft(observation, state: .blank, score: 0)
    draft.raw = combination.raw
    draft.readers = names(of: readings)
    draft.signals = FieldSignals(combination)
    draft.alternatives = combination.candidates.map {
      Alternative(value: .text($0.value), probability: $0.probability)
    }
    draft.note(.readersDisagree)
    return draft
  }

  private static func nothingRead(_ observation: FieldObservation) -> FieldDraft {
    if observation.ink == .faint {
      var draft = FieldDraft(observation, state: .blank, score: 0)
      draft.note(.faintInk)
      return draft
    }
    var draft = FieldDraft(observation, state: .illegible, score: 0)
    draft.note(.unreadable)
    return draft
  }
}
