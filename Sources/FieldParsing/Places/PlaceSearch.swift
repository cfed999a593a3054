import Gazetteer

/// One decode: follows the levels from left to right and keeps the readings that explain the
/// slots better than free text would.
struct PlaceSearch {
  struct Step {
    /// Nil at the very beginning.
    var code: DivisionCode?
    var slot: Int
    var score: Float
    /// The names so far, without the last one.
    var before: String
    var last: Name
    var endsShort: Bool

    enum Name {
      case none
      case entry(PlaceLexicon.Entry)
      case township(String)
    }
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
  /// Readings of one level that may end the text, out of all that were found.
  private static let finished = 48
  /// Counties whose townships are tried.
  private static let counties = 6
  /// A writer who began with full names goes on so, and one with short names too.
  private static let sameStyle: Float = Float(0.95.log)
  private static let otherStyle: Float = Float(0.05.log)
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
    var steps = [Step(code: nil, slot: 0, score: 0, before: "", last: .none, endsShort: false)]
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
      next = best(Self.finished, of: next)
      for step in next { finish(step) }
      steps = Array(next.prefix(Self.beam))
    }
  }

  private func best(_ count: Int, of steps: [Step]) -> [Step] {
    let gains = steps.map(gain)
    let least = (gains.max() ?? 0) - Float(DecodingOdds.pruning)
    let ranked = steps.indices.map { (index: $0, gain: gains[$0]) }
      .filter { $0.gain > least }
      .sorted { ($0.gain, $1.index) > ($1.gain, $0.index) }
    return ranked.prefix(count).map { steps[$0.index] }
  }

  /// How much better than free text the step explains its slots.
  private func gain(_ step: Step) -> Float { step.score - evidence.openPrefix[step.slot] }

  // MARK: Going on

  private mutating func divisions(after step: Step) -> [Step] {
    guard step.slot < evidence.count, (step.code?.level ?? .province) < .county else { return [] }
    let range = lexicon.entries(inside: step.code)
    let priors = levelPriors(of: range, after: step.code)
    let before = surface(of: step)
    var found: [Step] = []
    for index in range {
      let entry = lexicon.entries[index]
      let levelPrior = priors[entry.code.level.rawValue]
      guard levelPrior > -.infinity else { continue }
      let prior = step.score + levelPrior + formPrior(of: entry, after: step)
      aligner.align(lexicon.scalars(of: entry), from: step.slot, prior: prior) { end in
        found.append(
          Step(
            code: entry.code, slot: end.slot, score: end.score, before: before,
            last: .entry(entry), endsShort: entry.isShort))
      }
    }
    return found
  }

  private func formPrior(of entry: PlaceLexicon.Entry, after step: Step) -> Float {
    guard step.code != nil else { return entry.formPrior }
    return entry.rankPrior + (entry.isShort == step.endsShort ? Self.sameStyle : Self.otherStyle)
  }

  private func surface(of step: Step) -> String {
    switch step.last {
    case .none: step.before
    case .entry(let entry): step.before + lexicon.text(of: entry)
    case .township(let name): step.before + name
    }
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
    let before = surface(of: step)
    var found: [Step] = []
    for unit in units where isSupported(unit.division.name, from: step.slot) {
      let forms = unit.forms
      let other = (1 - DecodingOdds.official) / Double(max(1, forms.count - 1))
      for form in forms {
        let odds = share * (form.isOfficial ? DecodingOdds.official : other)
        let isStem = form == forms.last && !form.isOfficial
        aligner.align(
          form.text.unicodeScalars.map(\.value)[...], from: step.slot,
          prior: step.score + Float(odds.log)
        ) { end in
          found.append(
            Step(
              code: unit.division.code, slot: end.slot, score: end.score, before: before,
              last: .township(form.text), endsShort: isStem))
        }
      }
    }
    return found
  }

  /// Whether at least a third of the name's characters were seen near where it would stand.
  private func isSupported(_ name: String, from slot: Int) -> Bool {
    let scalars = name.unicodeScalars
    let last = min(evidence.count, slot + scalars.count + 1)
    let seen = scalars.count { scalar in
      (slot..<last).contains { evidence.supports($0, scalar.value) }
    }
    return seen * 3 >= scalars.count
  }

  // MARK: Coming to an end

  private mutating func finish(_ step: Step) {
    guard let code = step.code else { return }
    let surface = surface(of: step)
    let rest = evidence.count - step.slot
    if rest <= Self.strayTail {
      let stray = evidence.slots[step.slot...].reduce(0) { $0 + $1.skip }
      let score = step.score + stray + Float(PlaceHabits.ends(after: code.level).log)
      keep(Reading(code: code, surface: surface, score: score, detailProbability: 1))
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
        code: code, surface: surface + detail.text, score: score,
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
