/// What tells how far a reading can be trusted, whatever the pen: shares, margins, agreement and
/// what had to be mended. Each is bounded, so that no single one can carry a field.
public struct FieldSignals: Hashable, Sendable, Codable {
  /// Log-odds of the value against everything else the writing may mean, rules applied.
  public var value = 0.0
  /// Log-ratio of the value to its runner-up, 0 to ``mostRival``.
  public var rival = 0.0
  /// Log-odds of the least sure character of the reader that speaks for the value.
  public var weakest = 0.0
  /// Mean log-odds of that reader's characters.
  public var mean = 0.0
  /// Characters that reader was not sure of, 0 to ``mostDoubtful``.
  public var doubtful = 0.0
  /// Log-odds of the least sure character of another reader that says the same; 0 without one.
  public var second = 0.0
  /// 1 where several readers agree.
  public var agreement = 0.0
  /// 1 where readers say different things.
  public var disagreement = 0.0
  /// Log-odds of the least sure character of the less sure of a reader's looks; of its only look
  /// where it was sure at first sight. 0 where a second look saw something else.
  public var again = 0.0
  /// 1 where a reader looked twice and saw different things.
  public var wavering = 0.0
  /// Characters of the value that the speaking reader did not put first, 0 to ``mostEdits``.
  public var edits = 0.0
  /// 1 where a better fit to the writing lost to one that fits what else is known.
  public var reranked = 0.0
  /// Log-odds that other fields add, within ``mostSupport`` either way.
  public var support = 0.0
  /// 1 where the ink is faint.
  public var faint = 0.0
  /// Pieces of ink beyond the characters that were read, 0 to ``mostLost``.
  public var lost = 0.0
  /// How sure the readers were of the sheet's other fields: their mean log-odds, 0 to ``mostHand``.
  /// Print and a clear hand are read surely all over the sheet; a hasty pen is not, and then even
  /// what looks sure is less so.
  public var hand = 0.0

  static let mostRival = 12.0
  static let mostDoubtful = 4.0
  static let mostEdits = 3.0
  static let mostSupport = 3.0
  static let mostLost = 3.0
  static let mostHand = 9.0

  public init() {}

  /// All signals so that more speaks for the reading, in the order of ``names``.
  public var vector: [Double] {
    [
      value, rival, weakest, mean, -doubtful, second, agreement, -disagreement, -edits, -reranked,
      support, -faint, -lost, hand, again, -wavering,
    ]
  }

  public static let names = [
    "value", "rival", "weakest", "mean", "doubtful", "second", "agreement", "disagreement",
    "edits", "reranked", "support", "faint", "lost", "hand", "again", "wavering",
  ]

  mutating func add(support more: Double) {
    support = min(Self.mostSupport, max(-Self.mostSupport, support + more))
  }
}

extension FieldSignals {
  /// `glyphCount` as ``FieldObservation/glyphCount``.
  init(_ combination: ReaderCombination, glyphCount: Int? = nil) {
    self.init()
    let best = combination.candidates.first
    value = logOdds(best?.probability ?? 0)
    if let best {
      let next = max(combination.candidates.dropFirst().first?.probability ?? 0, 1e-9)
      rival = min(Self.mostRival, max(0, logarithm(max(best.probability, 1e-9) / next)))
      edits = min(Self.mostEdits, Double(best.edits))
    }
    weakest = logOdds(combination.sureness.weakest)
    mean = combination.sureness.mean
    doubtful = min(Self.mostDoubtful, Double(combination.sureness.doubtful))
    second = combination.second.map { logOdds($0.weakest) } ?? 0
    agreement = combination.agreement == .agree ? 1 : 0
    disagreement = combination.agreement == .disagree ? 1 : 0
    switch combination.steadiness {
    case .once: again = weakest
    case .steady(let least): again = logOdds(least.weakest)
    case .wavering: wavering = 1
    }
    reranked = combination.isReranked ? 1 : 0
    if let glyphCount {
      let excess = glyphCount - Self.mostPieces(of: combination.raw)
      lost = min(Self.mostLost, max(0, Double(excess)))
    }
  }

  /// Into how many tall pieces a writing can fall: Han into three, points and dashes into none.
  private static func mostPieces(of text: String) -> Int {
    text.unicodeScalars.reduce(0) { sum, scalar in
      if scalar.isHan { return sum + 3 }
      return sum + (scalar.isDigit || scalar.isLatinLetter || scalar == "/" ? 1 : 0)
    }
  }
}
