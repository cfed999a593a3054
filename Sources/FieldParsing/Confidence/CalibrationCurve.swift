/// A monotone, piecewise linear way from log-odds to probabilities, with the error to expect among
/// all fields that are as sure or surer.
public struct CalibrationCurve: Hashable, Sendable, Codable {
  public struct Knot: Hashable, Sendable {
    /// Log-odds before this curve.
    public var score: Double
    /// That a field of this score is right.
    public var probability: Double
    /// Share of wrong fields among those of this score or more.
    public var errorAbove: Double

    public init(score: Double, probability: Double, errorAbove: Double) {
      self.score = score
      self.probability = probability
      self.errorAbove = errorAbove
    }
  }

  /// Ascending scores.
  public let knots: [Knot]

  public init(knots: [Knot]) { self.knots = knots.sorted { $0.score < $1.score } }

  /// Linear between knots, level outside them; 0 without any.
  public func probability(at score: Double) -> Double {
    guard let first = knots.first, let last = knots.last else { return 0 }
    if score <= first.score { return first.probability }
    if score >= last.score { return last.probability }
    guard let upper = knots.firstIndex(where: { $0.score >= score }), upper > 0 else {
      return first.probability
    }
    let (low, high) = (knots[upper - 1], knots[upper])
    let width = high.score - low.score
    guard width > 0 else { return high.probability }
    let share = (score - low.score) / width
    return low.probability + share * (high.probability - low.probability)
  }

  /// A mean can hide a bad end: no field is accepted whose own chance of being wrong is more than
  /// this many times the budget.
  static let worstMarginal = 8.0

  /// The least score at which the error among all of that score or more keeps to the budget, and
  /// the field itself is not far worse; infinite where none is.
  public func threshold(errorBudget: Double) -> Double {
    knots.lazy
      .filter { $0.errorAbove <= errorBudget }
      .filter { 1 - $0.probability <= Self.worstMarginal * errorBudget }
      .map(\.score).min() ?? .infinity
  }

  /// One list of three numbers a knot.
  public init(from decoder: any Decoder) throws {
    let rows = try decoder.singleValueContainer().decode([[Double]].self)
    guard rows.allSatisfy({ $0.count == 3 }) else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "a knot has three numbers"))
    }
    self.init(
      knots: rows.map { Knot(score: $0[0], probability: $0[1], errorAbove: $0[2]) })
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(knots.map { [$0.score, $0.probability, $0.errorAbove] })
  }
}
