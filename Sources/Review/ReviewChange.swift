import Declarations

/// Something a clerk did that can be taken back.
enum ReviewChange: Hashable, Sendable {
  /// `before` is the word that counted until then, with its findings.
  case reading(
    declaration: String, field: FieldKey, machine: FieldReading, before: ClerkReading,
    findings: [Finding])
  case rejection(declaration: String)

  var declaration: String {
    switch self {
    case .reading(let id, _, _, _, _): id
    case .rejection(let id): id
    }
  }
}
