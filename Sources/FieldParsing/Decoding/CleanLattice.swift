internal import Declarations

/// A reader's lattice made ready for decoding: half-width, one case, comb gaps in their place.
struct CleanLattice: Sendable {
  struct Choice: Sendable {
    /// Empty where the slot may be nothing.
    var scalars: [Unicode.Scalar]
    var probability: Double
  }
  struct Slot: Sendable {
    var choices: [Choice]
    /// The cell was empty or unread: any character may stand here, or none.
    var isGap = false
    var isCell = false
  }

  var slots: [Slot]
  /// The reader's own first choice, cleaned.
  var best: String
  var sureness: LineSureness

  /// Alternatives below this share cannot win against a correct repair and only cost time.
  private static let leastProbability = 1e-5
  /// Readers give up to twenty; beyond the sixth none was ever right.
  private static let mostChoices = 6

  init(_ lattice: Lattice, foldsCase: Bool, cellCount: Int? = nil) {
    var slots: [Slot] = []
    var last: Int?
    for slot in lattice.slots {
      if cellCount != nil, let cell = slot.cell {
        let missing = max(0, cell - (last ?? cell) - 1)
        slots += [Slot](repeating: Slot(choices: [], isGap: true), count: missing)
        last = cell
      }
      slots.append(Self.clean(slot, foldsCase: foldsCase))
    }
    self.slots = slots
    best = slots.map { $0.choices.first?.scalars.text ?? "" }.joined()
    sureness = LineSureness(slots.map { $0.choices.first?.probability ?? 0 })
  }

  var isEmpty: Bool { best.allSatisfy(\.isWhitespace) }

  private static func clean(_ slot: Lattice.Slot, foldsCase: Bool) -> Slot {
    var choices: [Choice] = []
    for alternative in slot.alternatives.prefix(mostChoices)
    where alternative.probability >= leastProbability {
      let scalars = alternative.text.unicodeScalars.map {
        foldsCase ? $0.halfWidth.upperCased : $0.halfWidth
      }
      let probability = min(1, alternative.probability)
      if let known = choices.firstIndex(where: { $0.scalars == scalars }) {
        choices[known].probability = min(1, choices[known].probability + probability)
      } else {
        choices.append(Choice(scalars: scalars, probability: probability))
      }
    }
    return Slot(
      choices: choices.sorted { $0.probability > $1.probability }, isCell: slot.cell != nil)
  }
}
