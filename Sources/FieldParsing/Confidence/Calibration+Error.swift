internal import Declarations

extension Calibration {
  /// Expected calibration error: the mean distance between the probability shown and the share
  /// that was right, over about ten bins of equal count, 0 to 1. Nil without samples.
  public func expectedCalibrationError(_ samples: [CalibrationSample]) -> Double? {
    guard !samples.isEmpty else { return nil }
    let shown = samples.map {
      (probability: probability($0.evidence), correct: $0.correct)
    }
    return Self.expectedCalibrationError(shown)
  }

  /// The same for probabilities that were shown.
  public static func expectedCalibrationError(
    _ shown: [(probability: Double, correct: Bool)]
  ) -> Double? {
    guard !shown.isEmpty else { return nil }
    let sorted = shown.sorted { $0.probability < $1.probability }
    let size = max(1, sorted.count / 10)
    var distance = 0.0
    var start = 0
    while start < sorted.count {
      // Equal probabilities stay together: their order means nothing.
      var end = min(sorted.count, start + size)
      while end < sorted.count, sorted[end].probability == sorted[end - 1].probability { end += 1 }
      let promised = sorted[start..<end].reduce(0) { $0 + $1.probability }
      distance += abs(promised - Double(sorted[start..<end].filter(\.correct).count))
      start = end
    }
    return distance / Double(sorted.count)
  }
}
