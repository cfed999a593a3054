internal import Declarations

extension Calibration {
  /// Expected calibration error: the mean distance between the probability shown and the share
  /// that was right, over ten bins of equal count, 0 to 1. Nil without samples.
  public func expectedCalibrationError(_ samples: [CalibrationSample]) -> Double? {
    guard !samples.isEmpty else { return nil }
    let shown = samples.map { sample in
      let evidence = FieldEvidence(
        content: sample.content, readers: sample.readers, score: sample.score, unopposed: true)
      return (probability: probability(evidence), correct: sample.correct)
    }
    return Self.expectedCalibrationError(shown)
  }

  /// The same for probabilities that were shown.
  public static func expectedCalibrationError(
    _ shown: [(probability: Double, correct: Bool)]
  ) -> Double? {
    guard !shown.isEmpty else { return nil }
    let sorted = shown.sorted {
      ($0.probability, $0.correct ? 1 : 0) < ($1.probability, $1.correct ? 1 : 0)
    }
    let bins = min(10, sorted.count)
    var distance = 0.0
    for bin in 0..<bins {
      let range = (bin * sorted.count / bins)..<((bin + 1) * sorted.count / bins)
      let promised = sorted[range].reduce(0) { $0 + $1.probability }
      let kept = Double(sorted[range].filter(\.correct).count)
      distance += abs(promised - kept)
    }
    return distance / Double(sorted.count)
  }
}
