import Declarations
import Gazetteer
import SeededChance

/// Makes lattices as a reader of hand-writing would: characters taken for look-alikes or for any
/// other, dropped, or doubled by a speck.
struct ReadingNoise {
  /// Share of characters whose best alternative is wrong.
  var wrong = 0.12
  /// Of the wrong ones, the share that has the true character among the alternatives.
  var trueAmongAlternatives = 0.75
  var dropped = 0.005
  var speck = 0.003

  let gazetteer: Gazetteer
  let characters: [Character]

  init(gazetteer: Gazetteer) {
    self.gazetteer = gazetteer
    characters = Array(Set(gazetteer.writtenDivisions.flatMap(\.name))).sorted()
  }

  func lattice(of text: String, _ random: inout SplitMix64) -> Lattice {
    var slots: [Lattice.Slot] = []
    for character in text {
      if random.happens(dropped) { continue }
      slots.append(slot(of: character, &random))
      if random.happens(speck) { slots.append(Lattice.Slot([.init("丶", 0.5), .init("", 0.3)])) }
    }
    return Lattice(slots)
  }

  private func slot(of character: Character, _ random: inout SplitMix64) -> Lattice.Slot {
    let others = [confusion(of: character, &random), confusion(of: character, &random)]
    if !random.happens(wrong) {
      let top = Double.random(in: 0.75..<1, using: &random)
      return Lattice.Slot([
        .init(String(character), top), .init(String(others[0]), (1 - top) * 0.6),
      ])
    }
    let top = Double.random(in: 0.35..<0.97, using: &random)
    let second = random.happens(trueAmongAlternatives) ? character : others[1]
    return Lattice.Slot([
      .init(String(others[0]), top), .init(String(second), (1 - top) * 0.6),
    ])
  }

  private func confusion(
    of character: Character, _ random: inout SplitMix64
  ) -> Character {
    let likes = gazetteer.lookAlikes(of: character).map(\.character)
    if random.happens(0.7), let other = likes.randomElement(using: &random) { return other }
    return characters.filter { $0 != character }.randomElement(using: &random) ?? "口"
  }
}

/// How often a decoder was right, and how often wrong while sure.
struct DecodingTally: CustomStringConvertible {
  /// Above this a value would be accepted without a person looking.
  static let sure = 0.98

  var total = 0
  var right = 0
  var accepted = 0
  var acceptedWrong = 0
  /// The right answer is among the candidates or the place was said to be outside.
  var covered = 0
  var probabilitySum = 0.0
  /// By tenths of probability: how many, how many right.
  var bins = [[Int]](repeating: [0, 0], count: 10)

  mutating func add(isRight: Bool, probability: Double, isCovered: Bool) {
    total += 1
    right += isRight ? 1 : 0
    covered += isCovered ? 1 : 0
    probabilitySum += probability
    if probability > Self.sure {
      accepted += 1
      acceptedWrong += isRight ? 0 : 1
    }
    let bin = min(9, Int(probability * 10))
    bins[bin][0] += 1
    bins[bin][1] += isRight ? 1 : 0
  }

  var description: String {
    "total \(total), right \(right), mean probability \(probabilitySum / Double(total)), "
      + "accepted \(accepted), accepted wrong \(acceptedWrong), covered \(covered), bins \(bins)"
  }
}
