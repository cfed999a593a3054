internal import Declarations
internal import Foundation

/// Traditional and variant characters where a reader means the simplified one: readers were
/// trained on both, and in handwriting 黄 and 黃 hardly differ.
enum VariantForms {
  /// Of forms from the mainland, one name in some dozens is really written in traditional
  /// characters; readers give 黃 for 黄 a good deal more often.
  private static let meantAsSeen = 0.03

  /// The lattice with every traditional alternative mostly given to its simplified form; what the
  /// reader saw stays an alternative.
  static func simplified(_ lattice: Lattice) -> Lattice {
    Lattice(lattice.slots.map { Lattice.Slot(alternatives($0), cell: $0.cell) })
  }

  private static func alternatives(_ slot: Lattice.Slot) -> [Lattice.Alternative] {
    guard slot.alternatives.contains(where: { simple[$0.text] != nil }) else {
      return slot.alternatives
    }
    var found: [Lattice.Alternative] = []
    func add(_ text: String, _ probability: Double) {
      if let index = found.firstIndex(where: { $0.text == text }) {
        found[index].probability += probability
      } else {
        found.append(Lattice.Alternative(text, probability))
      }
    }
    for alternative in slot.alternatives {
      guard let plain = simple[alternative.text] else {
        add(alternative.text, alternative.probability)
        continue
      }
      add(plain, alternative.probability * (1 - meantAsSeen))
      add(alternative.text, alternative.probability * meantAsSeen)
    }
    return found
  }

  /// Characters of today's place names that also are a traditional form of another.
  private static let own = Set("乾砲磑氾於垵塚廻篢俱洩藉".map { String($0) })

  /// By one transformation of all ideographs of the basic block, one a line.
  private static let simple: [String: String] = {
    let all = (0x4E00...0x9FFF).compactMap { Unicode.Scalar($0).map { String($0) } }
    let lines = all.joined(separator: "\n")
      .applyingTransform(StringTransform("Traditional-Simplified"), reverse: false)?
      .split(separator: "\n", omittingEmptySubsequences: false)
    guard let lines, lines.count == all.count else { return [:] }
    var simple: [String: String] = [:]
    for (from, to) in zip(all, lines) where to.unicodeScalars.count == 1 && from != to {
      guard !own.contains(from) else { continue }
      simple[from] = String(to)
    }
    return simple
  }()
}
