extension Calibration {
  /// Before anything was fitted: lanes for all contents that promise less than was measured.
  ///
  /// Two readers that agree on a line of sure characters, or boxes that are clearly marked or
  /// empty, are accepted under the usual budget; one reader alone hardly ever is.
  public static let cautious = Calibration(
    provenance: Provenance(
      "Set by hand, below what was measured on any style of writing; not fitted."),
    lanes: [
      Lane(contents: any, readers: FieldEvidence.ink, samples: 0, curve: ink),
      Lane(contents: any, readers: any, samples: 0, trust: .usual, curve: lines),
    ])

  /// Scores are log-odds of the least sure box.
  private static let ink = curve([
    (0, 0.5, 0.3), (2.2, 0.9, 0.08), (3.9, 0.98, 0.01), (5.3, 0.995, 0.0012), (8, 0.9995, 0.0004),
  ])
  private static let lines = curve([
    (-4, 0.02, 0.6), (0, 0.4, 0.3), (2, 0.75, 0.1), (4, 0.92, 0.03), (6, 0.98, 0.008),
    (7, 0.99, 0.003), (8, 0.996, 0.0013), (10, 0.999, 0.0005),
  ])

  private static func curve(
    _ knots: [(score: Double, probability: Double, errorAbove: Double)]
  ) -> CalibrationCurve {
    CalibrationCurve(
      knots: knots.map {
        CalibrationCurve.Knot(
          score: $0.score, probability: $0.probability, errorAbove: $0.errorAbove)
      })
  }
}
