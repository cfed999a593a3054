import Declarations
import Foundation
import Gazetteer

/// One slot's probability, spread from the reader's alternatives to what they may stand for.
struct SlotSpread {
  /// An alternative of one character; nil for a blank or nothing.
  typealias Alternative = (text: UInt32?, probability: Double)

  /// A slot less probable than this to show any character is a gap.
  private static let leastWritten = 0.05

  var slot: SlotEvidence.Slot
  /// By scalar; the reader's alternatives and their look-alikes.
  var probabilities: [UInt32: Double]
  /// For any one other character.
  var rest: Double

  init(_ alternatives: [Alternative], gazetteer: Gazetteer) {
    let total = max(1, alternatives.reduce(0) { $0 + $1.probability })
    let keep = (1 - DecodingOdds.slip) / total
    let written = alternatives.compactMap { alternative in
      alternative.text.map { (scalar: $0, probability: alternative.probability * keep) }
    }
    let empty = alternatives.reduce(0) { $1.text == nil ? $0 + $1.probability * keep : $0 }
    let open = max(DecodingOdds.slip, 1 - empty - written.reduce(0) { $0 + $1.probability })
    probabilities = Self.lookAlikes(of: written, share: open, gazetteer)
    rest = open * (1 - DecodingOdds.lookAlikeShare) / DecodingOdds.commonCharacters
    for (scalar, probability) in written { probabilities[scalar, default: 0] += probability }
    let isHan = written.first.map { $0.scalar >= 0x3400 } ?? false
    let extra = isHan ? DecodingOdds.extraHan : DecodingOdds.extraSign
    slot = SlotEvidence.Slot(alternatives: written, skip: Float(max(empty, extra).log))
  }

  private static func lookAlikes(
    of written: [(scalar: UInt32, probability: Double)], share: Double, _ gazetteer: Gazetteer
  ) -> [UInt32: Double] {
    var spread: [UInt32: Double] = [:]
    let total = written.reduce(0) { $0 + $1.probability }
    guard total > 0 else { return spread }
    for (scalar, probability) in written {
      guard let unicode = Unicode.Scalar(scalar) else { continue }
      let likes = gazetteer.lookAlikes(of: Character(unicode))
      let sum = likes.reduce(0) { $0 + $1.likeness }
      let part = share * DecodingOdds.lookAlikeShare * probability / total
      for (character, likeness) in likes {
        guard let other = character.unicodeScalars.first else { continue }
        spread[other.value, default: 0] += part * likeness / sum
      }
    }
    return spread
  }

  /// Log-probability of the slot when any text may stand there.
  func openScore(_ unlistedText: UnlistedText) -> Float {
    // In one order on every run, so that the sum is the same to the last digit.
    let seen = probabilities.sorted { $0.key < $1.key }
      .reduce(0) { $0 + $1.value * unlistedText.probability(of: $1.key) }
    let best = max(seen + rest, 1e-9)
    return max(Float(best.log), slot.skip)
  }

  /// One character a slot: an alternative of several characters is spread over several slots;
  /// slots that are almost surely blank are dropped.
  static func slots(of lattice: Lattice) -> [[Alternative]] {
    lattice.slots.flatMap(characters).filter { slot in
      let written = slot.reduce(0) { $1.text == nil ? $0 : $0 + $1.probability }
      return written > leastWritten
    }
  }

  private static func characters(of slot: Lattice.Slot) -> [[Alternative]] {
    let width = slot.alternatives.map(\.text.unicodeScalars.count).max() ?? 0
    return (0..<width).map { place in
      slot.alternatives.map { alternative in
        let scalar = alternative.text.unicodeScalars.dropFirst(place).first
        let isBlank = scalar?.properties.isWhitespace ?? true
        return (isBlank ? nil : scalar?.value, max(0, alternative.probability))
      }
    }
  }
}

extension Double {
  /// Natural logarithm; a probability of 0 counts as 1e-12.
  var log: Double { Foundation.log(Swift.max(self, 1e-12)) }
}
