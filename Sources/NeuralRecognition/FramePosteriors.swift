/// What the model says at each step along a line, without the thousands of characters that it
/// holds for next to impossible.
struct FramePosteriors {
  struct Candidate: Equatable {
    let character: Int
    let probability: Double
  }
  struct Frame: Equatable {
    let blank: Double
    /// All but blank, most probable first.
    let candidates: [Candidate]

    init(blank: Double, candidates: [Candidate]) {
      self.blank = blank
      self.candidates = candidates
    }

    /// `shares` are the posteriors of all characters, blank first.
    init(shares: [Double]) {
      self.init(
        blank: shares[FramePosteriors.blankClass],
        candidates: shares.indices.dropFirst()
          .filter { shares[$0] >= Double(FramePosteriors.leastProbability) }
          .map { Candidate(character: $0, probability: shares[$0]) }
          .sorted { ($0.probability, $1.character) > ($1.probability, $0.character) })
    }

    /// Nil where blank is the most probable.
    var winner: Int? {
      candidates.first.flatMap { $0.probability > blank ? $0.character : nil }
    }
    var written: Double { 1 - blank }

    func probability(of character: Int) -> Double {
      candidates.first { $0.character == character }?.probability ?? 0
    }
  }

  /// The class that stands for no character.
  static let blankClass = 0
  /// Summed over all the classes, what is left out at this floor stays under one in a thousand
  /// wherever anything is clear.
  static let leastProbability: Float = 1e-5

  let frames: [Frame]

  init(frames: [Frame]) { self.frames = frames }

  /// `values` holds a row of `classes` posteriors for every frame.
  init(_ values: UnsafeBufferPointer<Float>, classes: Int) {
    frames = stride(from: 0, to: values.count, by: classes).map { start in
      Self.frame(UnsafeBufferPointer(rebasing: values[start..<start + classes]))
    }
  }

  private static func frame(_ row: UnsafeBufferPointer<Float>) -> Frame {
    var candidates: [Candidate] = []
    for index in 1..<row.count where row[index] >= leastProbability {
      candidates.append(Candidate(character: index, probability: Double(row[index])))
    }
    candidates.sort { ($0.probability, $1.character) > ($1.probability, $0.character) }
    return Frame(blank: Double(row[blankClass]), candidates: candidates)
  }
}
