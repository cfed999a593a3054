internal import Declarations

/// Proposes the option that holds nearly all the ink of its question, where that was in doubt: a tick
/// that a seal, another mark or the writing beside it touches. A person confirms it.
struct LikelyAnswer {
  let isFiller: Bool
  /// Darkness of the cores of this sheet's marks; nil where it has too few to say.
  var markPeak: Double?

  /// Of the ink of the likely option, so much at the most lies in any other.
  private static let mostOther = 0.25

  /// `opinions` and `ink` are of the options of one question.
  func propose(_ opinions: [MarkJudgement.Opinion], _ ink: [BoxInk]) -> [MarkJudgement.Opinion] {
    guard opinions.count > 1, !opinions.contains(where: { $0.mark == .marked }),
      let best = ink.indices.max(by: { weight(ink[$0]) < weight(ink[$1]) }),
      opinions[best].mark == .uncertain, mayBeMark(ink[best]),
      opinions.indices.allSatisfy({ $0 == best || isLeft(opinions[$0], ink[$0], by: ink[best]) })
    else { return opinions }
    var opinions = opinions
    opinions[best] = .proposed
    return opinions
  }

  /// Red is a stamp's.
  private func weight(_ box: BoxInk) -> Double { box.isRed ? 0 : box.inside + box.intruding }

  /// Between ticks a filled box was taken back.
  private func mayBeMark(_ box: BoxInk) -> Bool {
    !box.isRed && !box.isSpeckled && !box.isStruckThrough && box.isLegible
      && box.peak >= MarksUnderSeals.leastDarkness * (markPeak ?? 0)
      && box.inside >= 2 * MarkJudgement.leastMarked && box.extent >= MarkJudgement.leastExtent
      && (isFiller || box.inside < MarkJudgement.filled)
  }

  /// The other option is empty or taken back, or what makes it doubtful is little ink in the box. What
  /// lies beside an empty box may be its mark.
  private func isLeft(
    _ opinion: MarkJudgement.Opinion, _ box: BoxInk, by best: BoxInk
  ) -> Bool {
    guard opinion.mark == .uncertain else { return true }
    return weight(box) <= Self.mostOther * weight(best) && box.inside + box.intruding > 0
  }
}
