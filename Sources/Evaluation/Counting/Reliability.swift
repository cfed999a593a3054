/// Confidence against outcome: nine bins of a tenth, then three that part the last tenth, where
/// nearly all accepted fields lie.
public struct Reliability: Sendable, Equatable, Codable {
  public struct Bin: Sendable, Equatable, Codable {
    public var count = 0
    public var right = 0
    /// Sum over the fields.
    public var confidence = 0.0
  }

  /// Lower ends; the last bin ends at 1.
  public static let lowerEnds = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.99, 0.999]
  /// Ten bins are usual for the expected calibration error, so the last three count as one.
  private static let lastTenth = 9

  public private(set) var bins: [Bin]

  public init() { bins = [Bin](repeating: Bin(), count: Self.lowerEnds.count) }

  mutating func record(confidence: Double, right: Bool) {
    let index = Self.lowerEnds.lastIndex { $0 <= confidence } ?? 0
    bins[index].count += 1
    bins[index].right += right ? 1 : 0
    bins[index].confidence += confidence
  }

  mutating func add(_ other: Reliability) {
    for (index, bin) in zip(bins.indices, other.bins) {
      bins[index].count += bin.count
      bins[index].right += bin.right
      bins[index].confidence += bin.confidence
    }
  }

  /// Mean distance of confidence and share of right ones over ten bins, weighted by their counts.
  public var expectedCalibrationError: Double {
    let total = bins.reduce(0) { $0 + $1.count }
    guard total > 0 else { return 0 }
    let top = bins[Self.lastTenth...]
    let tenths =
      bins[..<Self.lastTenth].map { $0.confidence - Double($0.right) }
      + [top.reduce(0) { $0 + $1.confidence - Double($1.right) }]
    return tenths.reduce(0) { $0 + abs($1) } / Double(total)
  }
}
