/// Confidence against outcome in ten bins of equal width.
struct Reliability: Sendable, Equatable {
  struct Bin: Sendable, Equatable {
    var count = 0
    var right = 0
    var confidence = 0.0
  }

  /// Ten bins are usual for the expected calibration error.
  static let binCount = 10

  private(set) var bins = [Bin](repeating: Bin(), count: Self.binCount)

  mutating func record(confidence: Double, right: Bool) {
    let index = min(Self.binCount - 1, max(0, Int(confidence * Double(Self.binCount))))
    bins[index].count += 1
    bins[index].right += right ? 1 : 0
    bins[index].confidence += confidence
  }

  mutating func add(_ other: Reliability) {
    for index in bins.indices {
      bins[index].count += other.bins[index].count
      bins[index].right += other.bins[index].right
      bins[index].confidence += other.bins[index].confidence
    }
  }

  /// Mean distance of confidence and share of right ones over the bins, weighted by their counts.
  var expectedCalibrationError: Double {
    let total = bins.reduce(0) { $0 + $1.count }
    guard total > 0 else { return 0 }
    return bins.reduce(0) { $0 + abs($1.confidence - Double($1.right)) } / Double(total)
  }
}
