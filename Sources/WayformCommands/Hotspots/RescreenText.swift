import DeclarationStore
import Declarations

/// Who changed and why, for a person.
struct RescreenText {
  let report: RescreenReport

  var text: String { ([summary] + report.changes.map(line) + rest).joined(separator: "\n") }

  private var summary: String {
    "\(report.examined) declarations screened, \(report.judged) of them judged anew: "
      + "\(report.raised.count) raised, \(report.lowered.count) lowered"
  }

  private func line(_ change: RescreenReport.Change) -> String {
    let verdicts =
      "\(change.from?.rawValue ?? "unscreened") → \(change.to?.rawValue ?? "unscreened")"
    let mark = change.isNewHit ? "! " : "  "
    let causes = change.because.map { cause in
      ([cause.rule] + (cause.entry.map { [$0] } ?? [])).joined(separator: " ")
    }
    let sign = change.isRaised ? "for" : "no longer"
    let because = causes.isEmpty ? "" : "  \(sign) \(causes.joined(separator: "; "))"
    return "\(mark)\(change.declaration)  \(verdicts)\(because)"
  }

  private var rest: [String] {
    let more = report.changed - report.changes.count
    return more > 0 ? ["  and \(more) more; see 'wayform export declarations'"] : []
  }
}

/// The same, for a program.
struct RescreenRecord: Encodable {
  struct Change: Encodable {
    var declaration: String
    var from: Verdict?
    var to: Verdict?
    var because: [Cause]
  }

  struct Cause: Encodable {
    var rule: String
    var entry: String?
  }

  var listVersion: Int?
  var examined, judged, rewritten, changed: Int
  var changes: [Change]

  init(_ report: RescreenReport) {
    listVersion = report.listVersion
    examined = report.examined
    judged = report.judged
    rewritten = report.rewritten
    changed = report.changed
    changes = report.changes.map { change in
      Change(
        declaration: change.declaration, from: change.from, to: change.to,
        because: change.because.map { Cause(rule: $0.rule, entry: $0.entry) })
    }
  }
}
