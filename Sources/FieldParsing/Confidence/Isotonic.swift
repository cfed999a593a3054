/// Samples of neighbouring scores taken together.
struct ScoreBin: Hashable, Sendable {
  /// The least and the greatest score.
  var low: Double
  var high: Double
  var count: Int
  var correct: Int

  var wrong: Int { count - correct }
  var share: Double { count == 0 ? 0 : Double(correct) / Double(count) }

  func joined(_ next: ScoreBin) -> ScoreBin {
    ScoreBin(
      low: low, high: next.high, count: count + next.count, correct: correct + next.correct)
  }
}

/// Monotone regression by pooling adjacent violators.
enum Isotonic {
  /// Bins in ascending order of score become blocks whose shares strictly rise.
  static func blocks(_ bins: [ScoreBin]) -> [ScoreBin] {
    var blocks: [ScoreBin] = []
    for bin in bins {
      var block = bin
      while let last = blocks.last, last.share >= block.share {
        block = last.joined(block)
        blocks.removeLast()
      }
      blocks.append(block)
    }
    return blocks
  }
}
