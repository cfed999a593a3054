import Declarations

/// What state a field's writing is in, as the truth has it, and whether the reading says so.
enum FieldCondition: String, CaseIterable, Sendable {
  case blank, corrected, struckOut, overwritten, overflow, marginNote, illegible, strayInk, conflict

  /// Nil where the field is simply filled.
  static func of(_ key: FieldKey, in truth: Truth) -> FieldCondition? {
    if let named = truth.states[key] { return FieldCondition(rawValue: named) }
    return truth.fields[key] == nil ? .blank : nil
  }

  /// Whether state or findings tell a clerk of it. Stray ink means nothing: told is a right value.
  func isTold(by score: FieldScore) -> Bool {
    let reading = score.reading
    switch self {
    case .blank: return reading.state == .blank
    case .illegible: return reading.state == .illegible
    case .conflict: return reading.state == .conflict || finds(["twice"], in: reading)
    case .corrected: return reading.state == .corrected || finds(Self.takenBack, in: reading)
    case .struckOut: return reading.state != .read && (finds(Self.takenBack, in: reading))
    case .overwritten: return finds(["overwrit"], in: reading)
    case .overflow: return finds(["overflow", "outside"], in: reading)
    case .marginNote: return finds(["note", "margin", "overflow", "outside"], in: reading)
    case .strayInk: return score.isRight
    }
  }

  private static let takenBack = ["struck", "taken-back", "corrected", "obscured"]

  /// Rules are named in kebab case; a part of the name is enough.
  private func finds(_ names: [String], in reading: FieldReading) -> Bool {
    reading.findings.contains { finding in names.contains { finding.rule.contains($0) } }
  }
}

/// How fields in one condition came out.
public struct ConditionScore: Sendable, Codable, Equatable {
  public var total = 0
  /// State or findings say so.
  public var told = 0
  /// The value, or that there is none, is as the truth says.
  public var right = 0
  public var accepted = 0
  public var acceptedWrong = 0

  func adding(_ other: Self) -> Self {
    ConditionScore(
      total: total + other.total, told: told + other.told, right: right + other.right,
      accepted: accepted + other.accepted, acceptedWrong: acceptedWrong + other.acceptedWrong)
  }
}
