/// Fits a ``CalibrationCurve`` to scored samples: pooled bins for the probabilities, and for each
/// score the error to expect among all that score as much.
struct CurveFit {
  struct Scored {
    /// Log-odds.
    var score: Double
    var correct: Bool
    var group: String
    var sheet: String
  }

  /// Enough bins to follow the curve; half the samples are in the upper half of them.
  private static let mostBins = 24
  private static let leastInBin = 20
  /// How many samples the model's own word counts for in the error among all that score as much:
  /// without it a kind of field that was never wrong in 300 samples could not be accepted at all,
  /// however sure.
  private static let modelAbove = 500.0
  /// How many samples the model's own word counts for in a bin.
  private static let modelSamples = 10.0
  /// The worst group of sheets may be this many times worse than the budget: 0.28 % where it is
  /// 0.14 %, the error of single keying.
  private static let worstGroup = 2.0
  /// Of a group with fewer samples nothing can be told beside the whole; nor of one in which a
  /// single sheet went wrong.
  private static let leastInGroup = 300
  /// Nothing is promised beyond what this many samples more than those seen could show.
  private static let promise = 1.0

  /// A sheet without a name may be any of many.
  private static func isOne(_ sheets: Set<String>) -> Bool {
    sheets.count == 1 && sheets != [""]
  }

  private let samples: [Scored]

  /// In any order.
  init(_ samples: [Scored]) {
    self.samples = samples.sorted {
      ($0.score, $0.group, $0.sheet, $0.correct ? 1 : 0)
        < ($1.score, $1.group, $1.sheet, $1.correct ? 1 : 0)
    }
  }

  func curve() -> CalibrationCurve {
    let bins = bins()
    let probabilities = probabilities(bins)
    var above = Above()
    var knots: [CalibrationCurve.Knot] = []
    for (index, bin) in bins.enumerated().reversed() {
      for sample in samples[bin.range] { above.add(sample) }
      let error = above.error
      let probability = probabilities[index].rounded(toPlaces: 5)
      let (low, high) = (
        samples[bin.range.lowerBound].score, samples[bin.range.upperBound - 1].score
      )
      if high > low {
        // Within the bin nothing better is known than the worse of its two ends.
        knots.append(
          .init(
            score: high.rounded(toPlaces: 3), probability: probability,
            errorAbove: max(knots.last?.errorAbove ?? error, error)))
      }
      knots.append(
        .init(score: low.rounded(toPlaces: 3), probability: probability, errorAbove: error))
    }
    return CalibrationCurve(knots: knots)
  }

  /// All samples from a score on.
  private struct Above {
    private var count = 0
    private var wrong = 0
    private var expected = 0.0
    private var groups: [String: (count: Int, wrong: Int, sheets: Set<String>)] = [:]

    mutating func add(_ sample: Scored) {
      count += 1
      wrong += sample.correct ? 0 : 1
      expected += 1 / (1 + exponential(sample.score))
      groups[sample.group, default: (0, 0, [])].count += 1
      guard !sample.correct else { return }
      groups[sample.group, default: (0, 0, [])].wrong += 1
      groups[sample.group, default: (0, 0, [])].sheets.insert(sample.sheet)
    }

    /// The worst of what was seen beside the model's word, what the model expects, and what the
    /// worst group shows.
    var error: Double {
      let worst =
        groups.values.filter { $0.count >= CurveFit.leastInGroup && !CurveFit.isOne($0.sheets) }
        .map { ShareBound.median($0.wrong, of: $0.count) / CurveFit.worstGroup }.max() ?? 0
      let model = expected / Double(max(1, count))
      let seen =
        (Double(wrong) + CurveFit.modelAbove * model) / (Double(count) + CurveFit.modelAbove)
      return max(seen, model, worst).rounded(toPlaces: 6)
    }
  }

  private struct Bin {
    var range: Range<Int>
    var correct: Int
  }

  /// The upper half is cut finer: there the budget is decided. Equal scores stay together.
  private func bins() -> [Bin] {
    var bins: [Bin] = []
    var start = 0
    while start < samples.count {
      let rest = samples.count - start
      let size = max(Self.leastInBin, min(samples.count / Self.mostBins, rest / 3))
      var end = min(samples.count, start + size)
      if samples.count - end < Self.leastInBin { end = samples.count }
      while end < samples.count, samples[end].score == samples[end - 1].score { end += 1 }
      bins.append(Bin(range: start..<end, correct: samples[start..<end].count { $0.correct }))
      start = end
    }
    return bins
  }

  /// Share of right ones with the model's word beside it, made monotone by pooling.
  private func probabilities(_ bins: [Bin]) -> [Double] {
    let pooled = Isotonic.blocks(
      bins.enumerated().map { index, bin in
        ScoreBin(
          low: Double(index), high: Double(index), count: bin.range.count, correct: bin.correct)
      })
    return bins.indices.map { index in
      guard let block = pooled.first(where: { $0.low <= Double(index) && Double(index) <= $0.high })
      else { return 0 }
      let range = bins[Int(block.low)].range.lowerBound..<bins[Int(block.high)].range.upperBound
      let mean =
        samples[range].reduce(0) { $0 + 1 / (1 + exponential(-$1.score)) } / Double(range.count)
      let share =
        (Double(block.correct) + Self.modelSamples * mean)
        / (Double(block.count) + Self.modelSamples)
      return min(share, 1 - Self.promise / Double(block.count + 1) / 3)
    }
  }
}
