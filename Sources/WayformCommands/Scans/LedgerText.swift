import DeclarationStore
import Declarations

/// A ledger line for people, and for programs.
struct LedgerText {
  let line: LedgerLine

  /// File names are the office's own; nothing that stands on the sheet is shown.
  var text: String {
    var words = ["\(line.source.file)", "page \(line.source.page)", line.outcome.rawValue]
    if let id = line.declaration {
      words.append(line.outcome == .duplicate ? "of \(id)" : id)
    }
    if let form = line.form { words.append("\(form)") }
    if let residual = line.residual {
      words.append("fit \(Int((residual * 1000).rounded())) µm")
    }
    let tail = [line.reason, line.remedy].compactMap { $0 }.joined(separator: "; ")
    return words.joined(separator: "  ") + (tail.isEmpty ? "" : "\n    \(tail)")
  }

  struct Object: Encodable {
    var file: String
    var page: Int
    var outcome: String
    var declaration: String?
    var form: String?
    var version: Int?
    var residual: Double?
    var reason: String?
    var remedy: String?
    var cpuMilliseconds: Int
  }

  var object: Object {
    Object(
      file: line.source.file, page: line.source.page, outcome: line.outcome.rawValue,
      declaration: line.declaration, form: line.form?.id, version: line.form?.version,
      residual: line.residual, reason: line.reason, remedy: line.remedy,
      cpuMilliseconds: line.cpuMilliseconds)
  }
}
