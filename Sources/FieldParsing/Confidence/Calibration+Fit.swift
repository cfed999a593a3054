internal import Declarations

extension Calibration {
  /// Fewer samples than this cannot show an error of a few per thousand: the wider lane serves.
  static let leastSamples = 150

  /// Learns from labelled fields: a lane per family of contents and set of readers, one per content
  /// for ink. What has too few samples is left to ``cautious``.
  ///
  /// Deterministic; the order of samples is of no matter.
  public static func fit(
    samples: [CalibrationSample], provenance: Provenance, version: Int = 1
  ) -> Calibration {
    var groups: [[String]: [CalibrationSample]] = [:]
    for sample in samples where sample.evidence.score.isFinite {
      let evidence = sample.evidence
      if evidence.readers == FieldEvidence.ink || evidence.signals == nil {
        groups[[evidence.content.rawValue, FieldEvidence.ink], default: []].append(sample)
      } else if let family = evidence.content.family {
        groups[[family.rawValue, evidence.readers], default: []].append(sample)
      }
    }
    let fitted = groups.sorted { $0.key.lexicographicallyPrecedes($1.key) }
      .compactMap { names, samples in
        lane(names[0], names[1], samples.sorted(by: CalibrationSample.precedes))
      }
    return Calibration(
      version: version, provenance: provenance, lanes: fitted + cautious.lanes)
  }

  private static func lane(
    _ contents: String, _ readers: String, _ samples: [CalibrationSample]
  ) -> Lane? {
    let unopposed = samples.filter(\.evidence.unopposed)
    guard unopposed.count >= leastSamples else { return nil }
    var lane = Lane(
      contents: contents, readers: readers, samples: unopposed.count,
      curve: CalibrationCurve(knots: []))
    if readers != FieldEvidence.ink {
      var trust = TrustFit(unopposed).model()
      let opposed = samples.filter { !$0.evidence.unopposed }
        .map { (logOdds: trust.logOdds($0.evidence), correct: $0.correct) }
      trust.opposed = TrustModel.Opposed(fitting: opposed)
      lane.trust = trust
    }
    lane.curve = curve(unopposed, lane)
    return lane
  }

  private static func curve(_ samples: [CalibrationSample], _ lane: Lane) -> CalibrationCurve {
    CurveFit(
      samples.map {
        .init(
          score: lane.logOdds($0.evidence), correct: $0.correct, group: $0.group,
          sheet: $0.sheet)
      }
    ).curve()
  }
}
