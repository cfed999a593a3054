internal import Declarations

extension Calibration {
  /// Fewer samples than this cannot show an error of a few per thousand: the wider lane serves.
  static let leastSamples = 120

  /// Learns curves from labelled fields: isotonic regression with a lower confidence bound, and
  /// the error among all that score as much. Deterministic; the order of samples is of no matter.
  ///
  /// A lane per content and set of readers, and per content over all readers; what has fewer
  /// than 120 samples is left to the wider lane, and at last to ``cautious``.
  public static func fit(
    samples: [CalibrationSample], provenance: String, version: Int = 1
  ) -> Calibration {
    var groups: [[String]: [CalibrationSample]] = [:]
    for sample in samples where sample.score.isFinite {
      groups[[sample.content.rawValue, sample.readers], default: []].append(sample)
      // Ink says something else than any reader: its scores never mix with theirs.
      if sample.readers != FieldEvidence.ink {
        groups[[sample.content.rawValue, any], default: []].append(sample)
      }
    }
    let fitted = groups.filter { $0.value.count >= leastSamples }.map { names, samples in
      Lane(
        content: names[0], readers: names[1], samples: samples.count,
        curve: CalibrationCurve(fitting: samples))
    }
    .sorted { ($0.content, $0.readers) < ($1.content, $1.readers) }
    return Calibration(
      version: version, provenance: provenance, lanes: fitted + cautious.lanes)
  }
}

extension CalibrationCurve {
  /// Enough bins to follow the curve, few enough to hold some samples each.
  private static let mostBins = 40
  private static let leastInBin = 15

  init(fitting samples: [CalibrationSample]) {
    let bins = Self.bins(samples.sorted { $0.score < $1.score })
    let blocks = Isotonic.blocks(bins)
    // A surer block cannot be less probable than a less sure one, however few it holds.
    var bounds: [Double] = []
    for block in blocks {
      bounds.append(
        max(bounds.last ?? 0, ShareBound.lower(block.correct, of: block.count)))
    }
    var above = (count: 0, wrong: 0)
    var knots: [Knot] = []
    for bin in bins.reversed() {
      above = (above.count + bin.count, above.wrong + bin.wrong)
      let block = blocks.firstIndex { $0.low <= bin.low && bin.high <= $0.high }
      let probability = block.map { bounds[$0] } ?? 0
      let error = ShareBound.median(above.wrong, of: above.count)
      if bin.high > bin.low {
        // Within the bin nothing better is known than the worse of its two ends.
        let end = max(knots.last?.errorAbove ?? error, error)
        knots.append(Knot(score: bin.high, probability: probability, errorAbove: end))
      }
      knots.append(Knot(score: bin.low, probability: probability, errorAbove: error))
    }
    self.init(knots: knots)
  }

  /// Of equal count; equal scores stay together.
  private static func bins(_ sorted: [CalibrationSample]) -> [ScoreBin] {
    let size = max(leastInBin, sorted.count / mostBins)
    var bins: [ScoreBin] = []
    for sample in sorted {
      let correct = sample.correct ? 1 : 0
      if let last = bins.last, last.count < size || last.high == sample.score {
        bins[bins.count - 1] = last.joined(
          ScoreBin(low: sample.score, high: sample.score, count: 1, correct: correct))
      } else {
        bins.append(
          ScoreBin(low: sample.score, high: sample.score, count: 1, correct: correct))
      }
    }
    // A short rest cannot speak for itself.
    if bins.count > 1, let last = bins.last, last.count < leastInBin {
      bins.removeLast()
      bins[bins.count - 1] = bins[bins.count - 1].joined(last)
    }
    return bins
  }
}
