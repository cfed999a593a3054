import Declarations

/// What stands in `receipts/`: which declarations went out, to whom and why. Ids only.
struct ExportReceipt: Encodable {
  var receipt: Int
  var kind: String
  var format: String
  var sha256: String
  var by: String
  var at: String
  var recipient: String?
  var reason: String?
  var revealed: Bool
  var added: [String]
  var amended: [String]
  var withdrawn: [String]

  init(_ plan: ExportPlan, file: ExportedFile, number: Int, by person: String, at now: Moment) {
    let new = plan.entries.filter(\.isNew)
    receipt = number
    kind = plan.kind
    format = file.format
    sha256 = file.sha256
    by = person
    at = now.description
    recipient = file.recipient
    reason = file.reason
    revealed = file.revealed
    added = new.filter { $0.amendment == 0 }.map(\.declaration)
    amended = new.filter { $0.amendment > 0 && !$0.withdrawn }.map(\.declaration)
    withdrawn = new.filter(\.withdrawn).map(\.declaration)
  }

  var fileName: String { "\(kind)-\(receipt).json" }

  /// For the audit.
  static func summary(of plan: ExportPlan, file: ExportedFile) -> String {
    let counts = "\(plan.added) added, \(plan.amended) amended, \(plan.withdrawn) withdrawn"
    let shown = file.revealed ? "revealed: \(file.reason ?? "")" : "masked"
    return "\(file.format), \(counts), \(shown), to \(file.recipient ?? "nobody named")"
  }
}
