/// Lays one name over the slots from a given slot on, allowing wrong, missing and extra characters.
struct NameAligner {
  /// Characters that may be missing or extra in one name.
  private static let slack = 2
  private static let width = 2 * slack + 1

  struct End {
    /// Index after the last slot that the name covers.
    var slot: Int
    /// Log-probability of the covered slots given the name.
    var score: Float
  }

  let evidence: SlotEvidence
  private let missing = Float(DecodingOdds.missing.log)
  private let pruning = -Float(DecodingOdds.pruning)
  private var current = [Float](repeating: -.infinity, count: width)
  private var next = [Float](repeating: -.infinity, count: width)

  init(_ evidence: SlotEvidence) { self.evidence = evidence }

  /// Calls back for every end that is not hopeless against free text, `prior` included.
  ///
  /// `current[slack + d]` holds the best score after k characters and `start + k + d` slots.
  mutating func align(
    _ name: ArraySlice<UInt32>, from start: Int, prior: Float, _ found: (End) -> Void
  ) {
    for index in 0..<Self.width { current[index] = -.infinity }
    current[Self.slack] = prior
    var covered = 0
    for scalar in name {
      addExtraSlots(from: start + covered)
      guard step(over: scalar, from: start + covered, openBefore: start) else { return }
      covered += 1
      swap(&current, &next)
    }
    for index in 0..<Self.width where current[index] > -.infinity {
      let slot = start + covered + index - Self.slack
      let gain = current[index] - evidence.openPrefix[slot] + evidence.openPrefix[start]
      if gain > pruning { found(End(slot: slot, score: current[index])) }
    }
  }

  private mutating func addExtraSlots(from first: Int) {
    for index in 0..<(Self.width - 1) where current[index] > -.infinity {
      let slot = first + index - Self.slack
      guard slot >= 0, slot < evidence.count else { continue }
      let score = current[index] + evidence.slots[slot].skip
      if score > current[index + 1] { current[index + 1] = score }
    }
  }

  /// Takes one character; false where no alignment is worth going on with.
  private mutating func step(over scalar: UInt32, from first: Int, openBefore start: Int) -> Bool {
    for index in 0..<Self.width { next[index] = -.infinity }
    var isAlive = false
    let openAtStart = evidence.openPrefix[start]
    for index in 0..<Self.width where current[index] > -.infinity {
      let slot = first + index - Self.slack
      guard slot >= start, slot <= evidence.count else { continue }
      if slot < evidence.count {
        let score = current[index] + evidence.score(slot, scalar)
        if score > next[index] { next[index] = score }
        isAlive = isAlive || score - evidence.openPrefix[slot + 1] + openAtStart > pruning
      }
      if index > 0 {
        let score = current[index] + missing
        if score > next[index - 1] { next[index - 1] = score }
        isAlive = isAlive || score - evidence.openPrefix[slot] + openAtStart > pruning
      }
    }
    return isAlive
  }
}
