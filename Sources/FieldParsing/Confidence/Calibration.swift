public import Declarations

/// From evidence to probabilities, per family of contents and set of readers, learnt from labelled
/// fields; each content and each edition of a form has an offset of its own.
///
/// A surer reading is never shown as less probable, and a stricter budget never accepts more.
public struct Calibration: Hashable, Sendable, Codable {
  /// Which evidence it judges, and how.
  public struct Lane: Hashable, Sendable, Codable {
    /// A family of contents, for ink a content; `*` for all.
    public var contents: String
    /// As in ``FieldEvidence/readers``; `*` for all.
    public var readers: String
    public var samples: Int
    /// Nil for ink, whose score is its log-odds.
    public var trust: TrustModel?
    public var curve: CalibrationCurve

    public init(
      contents: String, readers: String, samples: Int, trust: TrustModel? = nil,
      curve: CalibrationCurve
    ) {
      self.contents = contents
      self.readers = readers
      self.samples = samples
      self.trust = trust
      self.curve = curve
    }

    func logOdds(_ evidence: FieldEvidence) -> Double {
      trust?.logOdds(evidence) ?? evidence.score
    }
  }

  /// What a calibration was fitted on, without anything personal.
  public struct Provenance: Hashable, Sendable, Codable {
    /// For people.
    public var text: String
    /// The day of fitting, where known.
    public var day: CalendarDay?
    /// Groups of sheets with the number of labelled fields of each.
    public var sources: [String: Int]

    public init(_ text: String, day: CalendarDay? = nil, sources: [String: Int] = [:]) {
      self.text = text
      self.day = day
      self.sources = sources
    }
  }

  /// Of this file's shape.
  public static let schema = "wayform.calibration/2"
  /// Stands for all contents or every set of readers.
  public static let any = "*"

  public var schema: String
  public var version: Int
  public var provenance: Provenance
  /// The signals that the weights of ``TrustModel`` belong to, in their order.
  public var signals: [String]
  public var lanes: [Lane]

  public init(version: Int = 1, provenance: Provenance, lanes: [Lane]) {
    schema = Self.schema
    self.version = version
    self.provenance = provenance
    signals = FieldSignals.names
    self.lanes = lanes
  }

  /// Calibrated probability that a field with this evidence is right, 0 to 1.
  public func probability(_ evidence: FieldEvidence) -> Double {
    guard let lane = lane(evidence) else { return 0 }
    if evidence.unopposed || lane.trust == nil {
      return lane.curve.probability(at: lane.logOdds(evidence))
    }
    let odds = lane.trust?.opposedLogOdds(evidence) ?? 0
    return min(
      1 / (1 + exponential(-odds)),
      lane.curve.probability(at: lane.logOdds(evidence)))
  }

  /// Whether no person needs to look: nothing speaks against the field, and the mean error among
  /// all that are as sure or surer stayed within the budget on the fitting data.
  public func accepts(_ evidence: FieldEvidence, errorBudget: Double) -> Bool {
    guard evidence.unopposed, let lane = lane(evidence) else { return false }
    return lane.logOdds(evidence) >= lane.curve.threshold(errorBudget: errorBudget)
  }

  /// The most special lane: contents and readers, then readers over all contents, then all. Ink is
  /// never judged by a lane of readers.
  func lane(_ evidence: FieldEvidence) -> Lane? {
    let isInk = evidence.readers == FieldEvidence.ink || evidence.signals == nil
    let contents = isInk ? evidence.content.rawValue : evidence.content.family?.rawValue ?? ""
    let readers = isInk ? FieldEvidence.ink : evidence.readers
    var names = [(contents, readers), (Self.any, readers)]
    if !isInk { names.append((Self.any, Self.any)) }
    for (contents, readers) in names {
      if let lane = lanes.first(where: { $0.contents == contents && $0.readers == readers }) {
        return lane
      }
    }
    return nil
  }
}
