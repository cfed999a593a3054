import Declarations
import Gazetteer

/// What a lattice says about single characters: for each slot and each character the logarithm
/// of the probability of the slot's alternatives given that character.
struct SlotEvidence {
  struct Slot {
    /// Most probable first; empty text removed.
    var alternatives: [(scalar: UInt32, probability: Double)]
    /// Log-probability that the slot stands for no character.
    var skip: Float
  }

  let slots: [Slot]
  /// Log-probability of each slot under free text, added up before each slot; `slots.count + 1`.
  let openPrefix: [Float]
  private let columnCount: Int
  private let columnOfScalar: [UInt16]
  private let columnOfWideScalar: [UInt32: UInt16]
  /// Slot by slot, one value for each column; column 0 is "any other character".
  private let scores: [Float]

  var count: Int { slots.count }

  init(_ lattice: Lattice, unlistedText: UnlistedText, gazetteer: Gazetteer) {
    let spread = SlotSpread.slots(of: lattice).map { SlotSpread($0, gazetteer: gazetteer) }
    var narrow = [UInt16](repeating: 0, count: 0x10000)
    var wide: [UInt32: UInt16] = [:]
    var columns: UInt16 = 1
    for scalar in spread.lazy.flatMap(\.probabilities.keys) {
      if scalar > 0xFFFF {
        if wide.updateValue(columns, forKey: scalar) == nil { columns += 1 }
      } else if narrow[Int(scalar)] == 0 {
        narrow[Int(scalar)] = columns
        columns += 1
      }
    }
    let width = Int(columns)
    var scores: [Float] = []
    scores.reserveCapacity(width * spread.count)
    for slot in spread {
      let base = scores.count
      scores += repeatElement(Float(slot.rest.log), count: width)
      for (scalar, probability) in slot.probabilities {
        let column = scalar > 0xFFFF ? wide[scalar] ?? 0 : narrow[Int(scalar)]
        scores[base + Int(column)] = Float(probability.log)
      }
    }
    slots = spread.map(\.slot)
    openPrefix = spread.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.openScore(unlistedText)) }
    columnCount = width
    columnOfScalar = narrow
    columnOfWideScalar = wide
    self.scores = scores
  }

  /// The log-probability of slot `slot` when `scalar` was written.
  func score(_ slot: Int, _ scalar: UInt32) -> Float {
    let column =
      scalar > 0xFFFF ? columnOfWideScalar[scalar] ?? 0 : columnOfScalar[Int(scalar)]
    return scores[slot * columnCount + Int(column)]
  }

  /// Whether the slot shows the character or one of its look-alikes.
  func supports(_ slot: Int, _ scalar: UInt32) -> Bool {
    score(slot, scalar) > scores[slot * columnCount]
  }
}
