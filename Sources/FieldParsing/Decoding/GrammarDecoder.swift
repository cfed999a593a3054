/// A weighted beam search of a lattice through a grammar: substitutions by likeness, rare
/// insertions and deletions, ranked meanings with normalised probabilities.
struct GrammarDecoder<G: Grammar> {
  let grammar: G

  /// The cost factor of a look-alike where the reader's own character could stand as well: the
  /// reader has seen the image and names the wrong one of a pair in about 2 % at worst.
  private let confusionRate = 0.02
  /// A reader splits a glyph or reads a stain as a character in about 3 of 1,000 glyphs.
  private let deletionRate = 0.003
  /// A character that cannot stand where it was read is certainly misread: one time in twenty it
  /// is nothing at all, a splinter of its neighbour.
  private let strayRate = 0.05
  /// Specks are read as points, strokes and commas ten times as often.
  private let speckRate = 0.03
  /// A gap in a comb holds a character that nobody saw, rather than nothing.
  private let gapFilled = 0.3
  /// Hypotheses this much below the best cannot come back.
  private let beamRatio = 1e-6
  /// No reader is surer than this that it is not altogether wrong.
  private let leastOther = 1e-5

  /// More than anybody looks at; what is cut off is far below the least alternative.
  private let mostCandidates = 24

  private static var specks: Set<Unicode.Scalar> {
    [".", ",", "·", "'", "`", "-", "|", "_", "\"", "~", ":"]
  }

  func decode(_ lattice: CleanLattice) -> Decoding {
    guard !lattice.isEmpty else { return .nothing }
    var beam = [DecodingHypothesis(text: [], mass: 1, edits: 0, isGuessed: false)]
    for slot in lattice.slots {
      beam = pruned(step(beam, over: slot))
      if beam.isEmpty { break }
    }
    return ranked(beam, lattice: lattice)
  }

  // MARK: One slot

  private func step(_ beam: [DecodingHypothesis], over slot: CleanLattice.Slot)
    -> [DecodingHypothesis]
  {
    var next: [DecodingHypothesis] = []
    var places: [[Unicode.Scalar]: Int] = [:]
    func add(_ hypothesis: DecodingHypothesis) {
      guard let place = places[hypothesis.text] else {
        places[hypothesis.text] = next.count
        next.append(hypothesis)
        return
      }
      if hypothesis.mass > next[place].mass {
        next[place].edits = hypothesis.edits
        next[place].isGuessed = hypothesis.isGuessed
        next[place].isShortened = hypothesis.isShortened
      }
      next[place].mass += hypothesis.mass
    }
    for hypothesis in beam {
      if slot.isGap { fill(hypothesis, add) } else { extend(hypothesis, by: slot, add) }
    }
    return next
  }

  private func extend(
    _ hypothesis: DecodingHypothesis, by slot: CleanLattice.Slot,
    _ add: (DecodingHypothesis) -> Void
  ) {
    for choice in slot.choices {
      if choice.scalars.allSatisfy(grammar.ignores) {
        add(hypothesis.scaled(by: choice.probability))
      } else if choice.scalars.count == 1, let scalar = choice.scalars.first {
        extend(hypothesis, by: scalar, choice.probability, isCell: slot.isCell, add)
      } else if let text = appended(choice.scalars, to: hypothesis.text) {
        add(hypothesis.scaled(by: choice.probability, text: text))
      }
    }
  }

  private func extend(
    _ hypothesis: DecodingHypothesis, by scalar: Unicode.Scalar, _ probability: Double,
    isCell: Bool,
    _ add: (DecodingHypothesis) -> Void
  ) {
    let stands = grammar.admits(scalar, after: hypothesis.text)
    if stands { add(hypothesis.scaled(by: probability, text: hypothesis.text + [scalar])) }
    guard !stands || grammar.mendsCharacters else { return }
    let rate = stands ? confusionRate : 1
    for twin in LookAlikes.of(scalar) where grammar.admits(twin.scalar, after: hypothesis.text) {
      add(
        hypothesis.scaled(
          by: probability * twin.likeness * rate, text: hypothesis.text + [twin.scalar], edits: 1))
    }
    // What was written in a cell of its own is no speck.
    guard !isCell else { return }
    let isSpeck = Self.specks.contains(scalar)
    let rarity = stands ? (isSpeck ? speckRate : deletionRate) : strayRate
    var shorter = hypothesis.scaled(by: probability * rarity, text: hypothesis.text, edits: 1)
    if !isSpeck, probability >= LineSureness.sure { shorter.isShortened = true }
    add(shorter)
  }

  private func fill(_ hypothesis: DecodingHypothesis, _ add: (DecodingHypothesis) -> Void) {
    add(hypothesis.scaled(by: 1 - gapFilled))
    let fillings = "0123456789".unicodeScalars.filter {
      grammar.admits($0, after: hypothesis.text)
    }
    for scalar in fillings {
      var filled = hypothesis.scaled(
        by: gapFilled / Double(fillings.count), text: hypothesis.text + [scalar], edits: 1)
      filled.isGuessed = true
      add(filled)
    }
  }

  private func appended(
    _ scalars: [Unicode.Scalar], to text: [Unicode.Scalar]
  ) -> [Unicode.Scalar]? {
    var text = text
    for scalar in scalars where !grammar.ignores(scalar) {
      guard grammar.admits(scalar, after: text) else { return nil }
      text.append(scalar)
    }
    return text
  }

  private func pruned(_ hypotheses: [DecodingHypothesis]) -> [DecodingHypothesis] {
    let floor = (hypotheses.map(\.mass).max() ?? 0) * beamRatio
    var kept: [DecodingHypothesis] = []
    var counts: [Int: Int] = [:]
    for hypothesis in hypotheses.sorted(by: Self.isBetter) where hypothesis.mass > floor {
      let bucket = grammar.bucket(hypothesis.text)
      guard counts[bucket, default: 0] < grammar.beamWidth else { continue }
      counts[bucket, default: 0] += 1
      kept.append(hypothesis)
    }
    return kept
  }

  /// By mass; ties by text, so that the same lattice always gives the same order.
  private static func isBetter(_ a: DecodingHypothesis, _ b: DecodingHypothesis) -> Bool {
    if a.mass != b.mass { return a.mass > b.mass }
    return a.text.lexicographicallyPrecedes(b.text)
  }

  // MARK: The end of the line

  private func ranked(_ beam: [DecodingHypothesis], lattice: CleanLattice) -> Decoding {
    var candidates: [String: Decoding.Candidate] = [:]
    var refused: (text: String, mass: Double)?
    var whole = 0.0
    for hypothesis in beam where grammar.isWhole(hypothesis.text) {
      whole += hypothesis.mass
      let text = hypothesis.text.text
      let meanings = grammar.meanings(of: text)
      if meanings.isEmpty, hypothesis.mass > refused?.mass ?? 0, !hypothesis.isGuessed {
        refused = (text, hypothesis.mass)
      }
      for meaning in meanings { candidates.merge(meaning, of: hypothesis) }
    }
    let other = max(leastOther, 1 - whole) * grammar.chanceToPass
    // In one order on every run, so that the sum is the same to the last digit.
    var list = candidates.values.sorted {
      ($0.probability, $1.value) > ($1.probability, $0.value)
    }
    let sum = list.reduce(other) { $0 + $1.probability }
    for index in list.indices { list[index].probability /= sum }
    return Decoding(
      candidates: Array(list.prefix(mostCandidates)), other: other / sum, refused: refused,
      readerBest: lattice.best,
      sureness: lattice.sureness)
  }
}
