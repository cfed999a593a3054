internal import Declarations

/// Fits a ``TrustModel`` by cyclic coordinate descent on the penalised log-loss. Deterministic:
/// fixed order of samples, fixed number of sweeps, no chance.
struct TrustFit {
  /// Pulls weights towards 0, so that a signal that few samples show cannot grow.
  private static let penalty = 2.0
  /// Pulls the offsets of contents and forms towards what all share.
  private static let offsetPenalty = 1.0
  /// Enough for all that was ever fitted; it ends sooner where nothing moves.
  private static let sweeps = 60
  /// A step that moves no log-odds by more than this is none.
  private static let leastStep = 1e-3

  private let rows: [[Double]]
  private let correct: [Double]
  private let offsets: [[Int]]
  private let names: [(kind: Kind, name: String)]
  private let scales: [Double]

  private enum Kind { case content, form }

  /// Samples with signals only, in a fixed order.
  init(_ samples: [CalibrationSample]) {
    let vectors = samples.map { $0.evidence.signals?.vector ?? [] }
    scales = FieldSignals.names.indices.map { Self.spread(vectors, $0) }
    let scales = scales
    rows = vectors.map { zip($0, scales).map { $0 / $1 } }
    correct = samples.map { $0.correct ? 1 : 0 }
    var names: [(kind: Kind, name: String)] = []
    for name in Set(samples.map(\.evidence.content.rawValue)).sorted() {
      names.append((.content, name))
    }
    for name in Set(samples.map(\.evidence.form)).sorted() { names.append((.form, name)) }
    self.names = names
    offsets = samples.map { sample in
      names.indices.filter { index in
        switch names[index].kind {
        case .content: names[index].name == sample.evidence.content.rawValue
        case .form: names[index].name == sample.evidence.form
        }
      }
    }
  }

  func model() -> TrustModel {
    var weights = [Double](repeating: 0, count: scales.count)
    var offsets = [Double](repeating: 0, count: names.count)
    var intercept = 2.0
    var sums = [Double](repeating: intercept, count: rows.count)
    // A signal that no sample shows has no weight.
    let shown = weights.indices.filter { index in rows.contains { $0[index] != 0 } }
    for _ in 0..<Self.sweeps {
      let before = (intercept, weights, offsets)
      let common = step(sums, { _ in 1 }, penalty: 0, at: intercept)
      intercept += common
      for row in sums.indices { sums[row] += common }
      for index in shown {
        let wanted = step(sums, { rows[$0][index] }, penalty: Self.penalty, at: weights[index])
        let allowed = max(wanted, -weights[index])
        guard allowed != 0 else { continue }
        weights[index] += allowed
        for row in sums.indices { sums[row] += allowed * rows[row][index] }
      }
      for index in offsets.indices { move(&offsets[index], index, &sums) }
      let steps = zip([before.0] + before.1 + before.2, [intercept] + weights + offsets)
      if steps.allSatisfy({ abs($0 - $1) < Self.leastStep }) { break }
    }
    return model(weights, intercept, offsets)
  }

  private func move(_ offset: inout Double, _ index: Int, _ sums: inout [Double]) {
    let holds = self.offsets.map { $0.contains(index) ? 1.0 : 0 }
    let wanted = step(sums, { holds[$0] }, penalty: Self.offsetPenalty, at: offset)
    offset += wanted
    for row in sums.indices { sums[row] += wanted * holds[row] }
  }

  /// One damped Newton step along one coordinate.
  private func step(
    _ sums: [Double], _ value: (Int) -> Double, penalty: Double, at present: Double
  ) -> Double {
    var slope = penalty * present
    // A little curvature keeps the step finite where all samples are right.
    var curvature = penalty + 1e-3
    for row in sums.indices {
      let x = value(row)
      guard x != 0 else { continue }
      let p = 1 / (1 + exponential(-sums[row]))
      slope += (p - correct[row]) * x
      curvature += p * (1 - p) * x * x
    }
    return max(-1, min(1, -slope / curvature))
  }

  private func model(
    _ weights: [Double], _ intercept: Double, _ offsets: [Double]
  ) -> TrustModel {
    func named(_ kind: Kind) -> [String: Double] {
      var named: [String: Double] = [:]
      for (index, offset) in offsets.enumerated() where names[index].kind == kind {
        named[names[index].name] = offset.rounded(toPlaces: 3)
      }
      return named
    }
    return TrustModel(
      weights: zip(weights, scales).map { ($0 / $1).rounded(toPlaces: 4) },
      intercept: intercept.rounded(toPlaces: 3), contents: named(.content), forms: named(.form),
      opposed: TrustModel.usual.opposed)
  }

  /// Standard deviation; 1 where a signal never moves.
  private static func spread(_ vectors: [[Double]], _ index: Int) -> Double {
    let values = vectors.map { $0[index] }
    let mean = values.reduce(0, +) / Double(max(1, values.count))
    let variance =
      values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(max(1, values.count))
    return variance > 1e-9 ? variance.squareRoot() : 1
  }
}

extension TrustModel.Opposed {
  /// Slope and offset for fields that something speaks against, from their log-odds as if nothing
  /// did. The slope stays within 0 and 1.
  init(fitting samples: [(logOdds: Double, correct: Bool)]) {
    var (slope, offset) = (0.5, -1.0)
    for _ in 0..<60 {
      var (g0, g1, h0, h1) = (0.1 * (offset + 1), 0.1 * (slope - 0.5), 0.1, 0.1)
      for sample in samples {
        let p = 1 / (1 + exponential(-(slope * sample.logOdds + offset)))
        let miss = p - (sample.correct ? 1 : 0)
        g0 += miss
        g1 += miss * sample.logOdds
        h0 += p * (1 - p)
        h1 += p * (1 - p) * sample.logOdds * sample.logOdds
      }
      offset += max(-0.5, min(0.5, -0.5 * g0 / h0))
      slope = max(0, min(1, slope + max(-0.2, min(0.2, -0.5 * g1 / h1))))
    }
    self.init(slope: slope.rounded(toPlaces: 3), offset: offset.rounded(toPlaces: 3))
  }
}

extension Double {
  /// As many places as a file needs.
  func rounded(toPlaces places: Int) -> Double {
    var scale = 1.0
    for _ in 0..<places { scale *= 10 }
    return (self * scale).rounded() / scale
  }
}
