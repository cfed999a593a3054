internal import Declarations

extension MarkJudgement {
  /// The options of one field, where a mark may have been taken back for another.
  func judge(options: [BoxInk]) -> [Opinion] {
    var opinions = options.map(judge)
    let inked = options.indices.filter { isTicked(options[$0]) }
    guard inked.count >= 2 else { return opinions }
    let (kept, struck) = split(inked, of: options)
    let isSettled =
      opinions[kept].mark == .marked
      && struck.allSatisfy { isStruck(options[$0], beside: options[kept]) }
    let isPlain = struck.allSatisfy { isOverdrawn(options[$0], beside: options[kept]) }
    for index in struck {
      opinions[index] = isSettled ? correction(.struckOut, isPlain: isPlain) : .unsure
    }
    opinions[kept] = isSettled ? correction(.marked, isPlain: isPlain) : .unsure
    return opinions
  }

  private func correction(
    _ mark: FieldObservation.Option.Mark, isPlain: Bool
  ) -> Opinion {
    let opinion = Opinion(mark: mark, confidence: min(0.97, mostSure))
    return isFiller || !isPlain ? opinion.inDoubt : opinion
  }

  /// The mark that may stand, and those that may have been taken back: they hold more ink, or where
  /// all marks are fills, strokes that run out of their box.
  private func split(_ inked: [Int], of options: [BoxInk]) -> (kept: Int, struck: [Int]) {
    let standing = inked.filter { !options[$0].isStruckThrough }
    if standing.count == 1 { return (standing[0], inked.filter { $0 != standing[0] }) }
    let sorted = inked.sorted {
      isFiller
        ? options[$0].mostCrossed > options[$1].mostCrossed : options[$0].total > options[$1].total
    }
    return (sorted[sorted.count - 1], Array(sorted.dropLast()))
  }

  private func isStruck(_ box: BoxInk, beside kept: BoxInk) -> Bool {
    box.isStruckThrough && !kept.isStruckThrough || isOverdrawn(box, beside: kept)
  }

  /// Filled, or crossed through from side to side, and with clearly more ink than the mark that
  /// was to stand. A fill stays in its box and what takes it back does not.
  private func isOverdrawn(_ box: BoxInk, beside kept: BoxInk) -> Bool {
    if isFiller {
      return box.mostCrossed >= Self.leastScribble && kept.mostCrossed <= Self.mostNeat
    }
    let isCrossedThrough = box.sides[0] > 0.03 && box.sides[1] > 0.03
    return (box.inside >= Self.filled || isCrossedThrough)
      && box.total >= Self.struckRatio * kept.total
  }
  /// A box struck out holds so many times the ink of one that is marked.
  private static let struckRatio = 1.35
  /// Share of the most inked side of a box; a neat fill leaves nothing there.
  static let leastScribble = 0.05
  private static let mostNeat = 0.02
}
