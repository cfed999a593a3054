import Declarations
import SeededChance

/// A reader that errs by a seed: the same seed gives the same errors.
struct NoisyReader: RandomNumberGenerator {
  private var source: SplitMix64
  init(seed: UInt64) { source = SplitMix64(seed: seed) }

  mutating func next() -> UInt64 { source.next() }

  mutating func unit() -> Double { Double(next() >> 11) / Double(1 << 53) }

  mutating func digits(_ count: Int) -> String {
    (0..<count).map { _ in String(Int.random(in: 0...9, using: &self)) }.joined()
  }

  /// `wrong` places read as another digit, with the right one second.
  mutating func misreading(_ text: String, places wrong: Int) -> Lattice {
    let places = Set(Array(0..<text.count).shuffled(using: &self).prefix(wrong))
    return Lattice(
      text.enumerated().map { place, character in
        guard places.contains(place) else {
          return Lattice.Slot([Lattice.Alternative(String(character), 0.98)])
        }
        return Lattice.Slot([
          Lattice.Alternative(other(than: character), 0.7),
          Lattice.Alternative(String(character), 0.25),
        ])
      })
  }

  /// Most characters surely read, some unsurely, each right as often as its probability says;
  /// where wrong, the right one is second in seven cases of ten.
  mutating func reading(_ text: String) -> Lattice {
    Lattice(
      text.map { character in
        let draw = unit()
        let surety = draw < 0.93 ? 0.9995 : draw < 0.98 ? 0.97 : 0.7
        guard unit() < surety else {
          let second = unit() < 0.7 ? String(character) : other(than: character)
          return Lattice.Slot([
            Lattice.Alternative(other(than: character), surety),
            Lattice.Alternative(second, 0.7 * (1 - surety)),
          ])
        }
        return Lattice.Slot([
          Lattice.Alternative(String(character), surety),
          Lattice.Alternative(other(than: character), 0.7 * (1 - surety)),
        ])
      })
  }

  private mutating func other(than character: Character) -> String {
    var digit = character
    while digit == character {
      digit = Character(String(Int.random(in: 0...9, using: &self)))
    }
    return String(digit)
  }
}
