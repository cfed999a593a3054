/// Something noticed about a form. It describes; it never ends an operation.
public struct Finding: Hashable, Sendable, Codable {
  public enum Severity: String, Codable, Sendable, Comparable {
    /// Worth knowing.
    case note
    /// Somebody should look.
    case warning
    /// The value cannot stand.
    case error

    private var rank: Int { self == .note ? 0 : self == .warning ? 1 : 2 }
    public static func < (a: Self, b: Self) -> Bool { a.rank < b.rank }
  }

  /// A stable name in kebab case, such as `id-check-digit`.
  public var rule: String
  public var severity: Severity
  /// One line for a clerk. Holds nothing personal.
  public var summary: String

  public init(rule: String, severity: Severity, summary: String) {
    self.rule = rule
    self.severity = severity
    self.summary = summary
  }
}
