internal import Declarations

/// Log-odds that a reading is right, from its signals: a logistic model in which no signal can
/// work against what it stands for, so that a surer reading is never shown as less probable.
public struct TrustModel: Hashable, Sendable, Codable {
  /// One per signal in the order of ``FieldSignals/names``; none is negative.
  public var weights: [Double]
  public var intercept: Double
  /// What a content adds, by its name.
  public var contents: [String: Double]
  /// What an edition of a form adds, as `id@version`.
  public var forms: [String: Double]
  /// For fields that something speaks against: their log-odds are `slope * logOdds + offset`.
  public var opposed: Opposed

  public struct Opposed: Hashable, Sendable, Codable {
    public var slope: Double
    public var offset: Double
  }

  /// For readers and contents of which nothing was learnt: half for the value against all else,
  /// half for the characters, and the measured worth of two readers' agreement.
  static let usual = TrustModel(
    weights: [0.4, 0.1, 0.3, 0.1, 0.5, 0.1, 2.0, 2.5, 0.8, 1.5, 0.5, 2.0, 1.0, 0.1, 0.1, 2.0],
    intercept: -1,
    contents: [:], forms: [:], opposed: Opposed(slope: 0.5, offset: -2))

  func logOdds(_ evidence: FieldEvidence) -> Double {
    guard let signals = evidence.signals else { return evidence.score }
    var sum = intercept + (contents[evidence.content.rawValue] ?? 0) + (forms[evidence.form] ?? 0)
    for (weight, signal) in zip(weights, signals.vector) { sum += weight * signal }
    return sum
  }

  /// The same for a field that something speaks against.
  func opposedLogOdds(_ evidence: FieldEvidence) -> Double {
    opposed.slope * logOdds(evidence) + opposed.offset
  }
}
