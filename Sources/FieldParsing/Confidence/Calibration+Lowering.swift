public import Declarations

extension Calibration {
  /// The pull of what was fitted: a shift of one log-odd costs as much as one surprise.
  private static let trustInFit = 1.0
  /// An office cannot lower a lane by more than this on its own word, in log-odds.
  private static let mostLowered = 6.0

  /// Lowered where an office's own record shows more mistakes than were promised.
  ///
  /// Reviewed fields are not a fair sample: people look at what was doubtful, and of the fields
  /// that were accepted unseen nothing is heard. Given the score it is fair all the same, since the
  /// score decides who looks; but nothing can be learnt from it of the surest fields. So a lane may
  /// be moved down by what the record shows, and is never moved up.
  public func lowered(
    by samples: [CalibrationSample], source: String, day: CalendarDay
  ) -> Calibration {
    var calibration = self
    calibration.version += 1
    calibration.provenance.day = day
    calibration.provenance.sources[source] = samples.count
    for index in lanes.indices where lanes[index].trust != nil {
      let own = samples.filter { $0.evidence.unopposed && lane($0.evidence) == lanes[index] }
        .sorted(by: CalibrationSample.precedes)
      let shift = Self.shift(
        own.map { (probability: probability($0.evidence), correct: $0.correct) })
      calibration.lanes[index].trust?.intercept += shift
    }
    return calibration
  }

  /// In log-odds, 0 or less: where the penalised likelihood of the outcomes is greatest.
  private static func shift(_ shown: [(probability: Double, correct: Bool)]) -> Double {
    let shown = shown.map { sample in
      let probability = min(1 - 1e-6, max(1e-6, sample.probability))
      return (odds: logarithm(probability / (1 - probability)), correct: sample.correct)
    }
    var shift = 0.0
    for _ in 0..<40 {
      var (slope, curvature) = (shift * trustInFit, trustInFit)
      for sample in shown {
        let probability = 1 / (1 + exponential(-(sample.odds + shift)))
        slope += probability - (sample.correct ? 1 : 0)
        curvature += probability * (1 - probability)
      }
      shift -= max(-1, min(1, slope / curvature))
      shift = min(0, max(-mostLowered, shift))
    }
    return shift.rounded(toPlaces: 3)
  }
}
