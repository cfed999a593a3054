/// The score of a decoded field: a fixed, documented sum over few features. What it is worth is
/// learnt afterwards by ``Calibration``, so only its order within one kind of field matters.
struct FieldScore: Sendable {
  /// Log-odds of the value against everything else the writing may mean, rules applied.
  static let valueShare = 0.6
  /// Log-odds of the least sure character: one bad digit makes a number wrong.
  static let weakestShare = 0.4
  /// Two readers that agree were right in 99.3 % of fields, over all styles of writing.
  static let agreement = 2.0
  static let disagreement = -2.5
  /// Per character that no reader offered.
  static let edit = -0.8
  /// A better fit to the writing lost to one that fits the other fields or the calendar.
  static let reranked = -1.5
  static let faintInk = -2.0

  /// A field whose blankness shows by ink alone.
  static let blank = 8.0

  static func of(_ combination: ReaderCombination) -> Double {
    guard let best = combination.candidates.first else { return logOdds(0) }
    var score = valueShare * logOdds(best.probability)
    score += weakestShare * logOdds(combination.sureness.weakest)
    switch combination.agreement {
    case .single: break
    case .agree: score += agreement
    case .disagree: score += disagreement
    }
    // Beyond the third, further edits tell nothing new.
    score += edit * Double(min(3, best.edits))
    if combination.isReranked { score += reranked }
    return score
  }
}
