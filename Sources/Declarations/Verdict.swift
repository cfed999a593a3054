/// What screening says of a declaration. The order is the order of concern.
public enum Verdict: String, Codable, Sendable, Comparable, CaseIterable {
  case clear, undetermined, possible, confirmed

  private var rank: Int {
    switch self {
    case .clear: 0
    case .undetermined: 1
    case .possible: 2
    case .confirmed: 3
    }
  }
  public static func < (a: Self, b: Self) -> Bool { a.rank < b.rank }
}

/// One reason for a verdict: the rule, what it met, and the evidence on the sheet.
public struct Reason: Hashable, Sendable, Codable {
  /// Stable, kebab case, such as `area-stay`.
  public var rule: String
  /// The verdict this reason alone gives.
  public var verdict: Verdict
  /// Identity of the list entry; nil where no entry is involved.
  public var entry: String?
  public var field: FieldKey?
  /// For a person: what on the sheet met what in the list.
  public var evidence: String
  /// Probability of the reading that decided, 0 to 1; 1 where nothing was read.
  public var probability: Double

  public init(
    rule: String, verdict: Verdict, entry: String? = nil, field: FieldKey? = nil,
    evidence: String, probability: Double = 1
  ) {
    self.rule = rule
    self.verdict = verdict
    self.entry = entry
    self.field = field
    self.evidence = evidence
    self.probability = probability
  }
}

public struct ScreeningOutcome: Hashable, Sendable, Codable {
  public var verdict: Verdict
  /// The list's identity; nil when no list is active, and then nothing is clear.
  public var list: String?
  public var listVersion: Int?
  /// Most serious first; the same input gives the same order.
  public var reasons: [Reason]
  /// Noted without weight, such as passing through a listed city.
  public var notes: [Reason]

  public init(
    verdict: Verdict, list: String? = nil, listVersion: Int? = nil, reasons: [Reason] = [],
    notes: [Reason] = []
  ) {
    self.verdict = verdict
    self.list = list
    self.listVersion = listVersion
    self.reasons = reasons
    self.notes = notes
  }
}
