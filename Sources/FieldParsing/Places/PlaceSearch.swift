import Gazetteer

/// One decode: follows the levels from left to right and keeps the readings that explain the
/// slots better than free text would.
struct PlaceSearch {
  struct Step {
    /// Nil at the very beginning.
    var code: DivisionCode?
    var slot: Int
    var score: Float
    var surface: String
    var endsShort: Bool
  }

  struct Reading {
    var code: DivisionCode
    var surface: String
    var score: Float
    /// That the detail text after the unit was read right.
    var detailProbability: Double
  }

  /// Readings that are followed further at each level.
  private static let beam = 24
  /// Counties whose townships are tried.
  private static let counties = 6
  /// Slots at the end that may be specks.
  private static let strayTail = 2
  /// As in ``Gazetteer/resolve(_:)``: after these a short name is part of another word.
  private static let nameTails = Set("省市区县旗州盟镇乡街村路巷道弄桥".unicodeScalars.map(\.value))

  let lexicon: PlaceLexicon
  let gazetteer: Gazetteer
  let evidence: SlotEvidence
  private var aligner: NameAligner
  private(set) var readings: [Reading] = []

  init(lexicon: PlaceLexicon, gazetteer: Gazetteer, evidence: SlotEvidence) {
    self.lexicon = lexicon
    self.gazetteer = gazetteer
    self.evidence = evidence
    aligner = NameAligner(evidence)
  }

  mutating func run() {
    var steps = [Step(code: nil, slot: 0, score: 0, surface: "", endsShort: false)]
    while !steps.isEmpty {
      var next: [Step] = []
      var countiesTried = 0
      for step in steps {
        next += divisions(after: step)
        guard let code = step.code, countiesTried < Self.counties else { continue }
        let townships = townships(after: step, in: code)
        if !townships.isEmpty { countiesTried += 1 }
        next += townships
      }
      for step in next { finish(step) }
      steps = Array(next.sorted { gain($0) > gain($1) }.prefix(Self.beam))
    }
  }

  /// How much better than free text the step explains its slots.
  private func gain(_ step: Step) -> Float { step.score - evidence.openPrefix[step.slot] }

  // MARK: Going on

  private mutating func divisions(after step: Step) -> [Step] {
    guard step.slot < evidence.count, (step.code?.level ?? .province) < .county else { return [] }
    let range = lexicon.entries(inside: step.code)
    let priors = levelPriors(of: range, after: step.code)
    var found: [Step] = []
    for index in range {
      let entry = lexicon.entries[index]
      let levelPrior = priors[entry.code.level.rawValue]
      guard levelPrior > -.infinity else { continue }
      let prior = step.score + levelPrior + entry.formPrior
      aligner.align(lexicon.scalars(of: entry), from: step.slot, prior: prior) { end in
        found.append(
          Step(
            code: entry.code, slot: end.slot, score: end.score,
            surface: step.surface + lexicon.text(of: entry), endsShort: entry.isShort))
      }
    }
    return found
  }

  /// Log-probability of one unit of each level, indexed by the level's raw value.
  private func levelPriors(of range: Range<Int>, after code: DivisionCode?) -> [Float] {
    var counts = [Double](repeating: 0, count: 5)
    for index in range where !lexicon.entries[index].isShort {
      counts[lexicon.entries[index].code.level.rawValue] += 1
    }
    return counts.indices.map { raw in
      guard let level = DivisionCode.Level(rawValue: raw), counts[raw] > 0 else {
        return -.infinity
      }
      var share = PlaceHabits.begins(with: level)
      if let code {
        share = PlaceHabits.continues(from: code.level, to: level)
        // A municipality has districts only; they take the place of its prefectures.
        if code.level == .province, level == .county,
          counts[DivisionCode.Level.prefecture.rawValue] == 0
        {
          share = PlaceHabits.continues(from: .province, to: .prefecture)
        }
      }
      return share > 0 ? Float((share / counts[raw]).log) : -.infinity
    }
  }

  private mutating func townships(after step: Step, in code: DivisionCode) -> [Step] {
    guard step.slot < evidence.count, code.level == .county || code.level == .prefecture else {
      return []
    }
    let units = gazetteer.writtenTownships(of: code)
    let share = PlaceHabits.continues(from: code.level, to: .township) / Double(max(1, units.count))
    var found: [Step] = []
    for unit in units {
      let short = (1 - DecodingOdds.official) / Double(max(1, unit.forms.count - 1))
      for form in unit.forms {
        let odds = share * (form.isOfficial ? DecodingOdds.official : short)
        let isStem = form == unit.forms.last && !form.isOfficial
        aligner.align(
          form.text.unicodeScalars.map(\.value)[...], from: step.slot,
          prior: step.score + Float(odds.log)
        ) { end in
          found.append(
            Step(
              code: unit.division.code, slot: end.slot, score: end.score,
              surface: step.surface + form.text, endsShort: isStem))
        }
      }
    }
    return found
  }

  // MARK: Coming to an end

  private mutating func finish(_ step: Step) {
    guard let code = step.code else { return }
    let rest = evidence.count - step.slot
    if rest <= Self.strayTail {
      let stray = evidence.slots[step.slot...].reduce(0) { $0 + $1.skip }
      let score = step.score + stray + Float(PlaceHabits.ends(after: code.level).log)
      keep(Reading(code: code, surface: step.surface, score: score, detailProbability: 1))
    }
    guard rest > 0 else { return }
    let open = evidence.openPrefix[evidence.count] - evidence.openPrefix[step.slot]
    var score = step.score + open + Float(PlaceHabits.details(after: code.level).log)
    if step.endsShort, let next = evidence.slots[step.slot].alternatives.first,
      Self.nameTails.contains(next.scalar)
    {
      score += Float(DecodingOdds.cutWord.log)
    }
    let detail = evidence.bestText(from: step.slot)
    keep(
      Reading(
        code: code, surface: step.surface + detail.text, score: score,
        detailProbability: detail.probability))
  }

  private mutating func keep(_ reading: Reading) {
    let gain = reading.score - evidence.openPrefix[evidence.count]
    if gain > -Float(DecodingOdds.pruning) { readings.append(reading) }
  }
}

extension SlotEvidence {
  /// The most probable characters from a slot on, and the probability that all are right.
  func bestText(from slot: Int) -> (text: String, probability: Double) {
    var text = ""
    var probability = 1.0
    for slot in slots[slot...] {
      guard let best = slot.alternatives.first, let scalar = Unicode.Scalar(best.scalar) else {
        continue
      }
      text.unicodeScalars.append(scalar)
      probability *= best.probability
    }
    return (text, probability)
  }
}
