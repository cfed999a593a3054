public import Declarations

/// From scores to probabilities, per content and set of readers, learnt from labelled fields.
///
/// A surer reading is never shown as less probable, and a stricter budget never accepts more.
public struct Calibration: Hashable, Sendable, Codable {
  /// Which curve; `content` or `readers` is `*` for one that serves all.
  public struct Lane: Hashable, Sendable, Codable {
    public var content: String
    public var readers: String
    public var samples: Int
    public var curve: CalibrationCurve

    public init(content: String, readers: String, samples: Int, curve: CalibrationCurve) {
      self.content = content
      self.readers = readers
      self.samples = samples
      self.curve = curve
    }
  }

  /// Of this file's shape.
  public static let schema = "wayform.calibration/1"
  /// Stands for every content or every set of readers.
  public static let any = "*"

  public var schema: String
  public var version: Int
  /// What it was fitted on, for people.
  public var provenance: String
  public var lanes: [Lane]

  public init(version: Int = 1, provenance: String, lanes: [Lane]) {
    schema = Self.schema
    self.version = version
    self.provenance = provenance
    self.lanes = lanes
  }

  /// Calibrated probability that a field with this evidence is right, 0 to 1.
  public func probability(_ evidence: FieldEvidence) -> Double {
    curve(evidence.content, evidence.readers)?.probability(at: evidence.score) ?? 0
  }

  /// The least score that is accepted without a person: from there on, the mean error among
  /// accepted fields stays within the budget on the fitting data. Infinite where none does.
  public func threshold(
    content: FieldContent, readers: String, errorBudget: Double
  ) -> Double {
    curve(content, readers)?.threshold(errorBudget: errorBudget) ?? .infinity
  }

  /// The most special curve: content and readers, then content, then the general ones. Ink is
  /// never judged by a curve of readers that has no lane of its own.
  func curve(_ content: FieldContent, _ readers: String) -> CalibrationCurve? {
    var names = [
      (content.rawValue, readers), (content.rawValue, Self.any), (Self.any, readers),
      (Self.any, Self.any),
    ]
    if readers == FieldEvidence.ink { names.removeAll { $0.1 == Self.any } }
    for (content, readers) in names {
      if let lane = lanes.first(where: { $0.content == content && $0.readers == readers }) {
        return lane.curve
      }
    }
    return nil
  }
}
