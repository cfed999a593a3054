public import Declarations

/// What the QR code of a form says: `WAYFORM:cn-rail-health:1:SERIAL`.
public struct FormCode: Sendable, Hashable {
  public static let prefix = "WAYFORM"

  public var form: FormIdentity
  /// Nil on a form that was printed without one; nothing follows the last colon then.
  public var serial: String?

  public init(form: FormIdentity, serial: String?) {
    self.form = form
    self.serial = serial
  }

  /// Nil for a code that is not a form's.
  public init?(payload: String) {
    let parts = payload.split(
      separator: ":", maxSplits: 3, omittingEmptySubsequences: false
    ).map(String.init)
    guard parts.count >= 3, parts[0] == Self.prefix, !parts[1].isEmpty,
      let version = Int(parts[2]), version > 0
    else { return nil }
    form = FormIdentity(id: parts[1], version: version)
    serial = parts.count > 3 && !parts[3].isEmpty ? parts[3] : nil
  }

  public var payload: String { "\(Self.prefix):\(form.id):\(form.version):\(serial ?? "")" }
}
