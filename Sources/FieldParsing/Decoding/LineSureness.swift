/// How sure a reader was of its own first choices, whatever they mean.
struct LineSureness: Hashable, Sendable {
  /// The smallest probability among the first choices, 0 to 1.
  var weakest: Double
  /// Mean log-odds of the first choices.
  var mean: Double
  /// First choices below ``sure``.
  var doubtful: Int

  /// Above this a reader's first choice is right in nearly every writing.
  static let sure = 0.9
  static let none = LineSureness(weakest: 0, mean: logOdds(0), doubtful: 0)

  /// From the probabilities of the first choices; a gap counts as 0.
  init(_ firstChoices: [Double]) {
    guard !firstChoices.isEmpty else {
      self = .none
      return
    }
    weakest = firstChoices.min() ?? 0
    mean = firstChoices.reduce(0) { $0 + logOdds($1) } / Double(firstChoices.count)
    doubtful = firstChoices.count { $0 < Self.sure }
  }

  init(weakest: Double, mean: Double, doubtful: Int) {
    (self.weakest, self.mean, self.doubtful) = (weakest, mean, doubtful)
  }
}
