import DeclarationStore
import Declarations

/// A verdict with its reasons, most serious first. Names no one: evidence is places and days.
struct VerdictText {
  let explanation: Explanation
  private var sheet: StoredSheet { explanation.sheet }

  var text: String {
    guard let outcome = explanation.outcome else { return "not screened yet" }
    var lines = ["\(outcome.verdict.rawValue.uppercased())  \(sheet.declaration.id)"]
    lines.append(
      outcome.list.map { "against list \($0), version \(outcome.listVersion ?? 0)" }
        ?? "against no list: none is active")
    if let record = explanation.record { lines.append("given \(record.at)  (\(record.cause))") }
    lines += outcome.reasons.filter { !Self.waits($0) }.map(line)
    let waiting = outcome.reasons.filter(Self.waits).compactMap(\.field?.rawValue)
    if !waiting.isEmpty {
      lines.append("  undetermined  until a person has seen: \(waiting.joined(separator: ", "))")
    }
    if !outcome.notes.isEmpty { lines += ["", "Noted without weight:"] + outcome.notes.map(note) }
    if let replayed = explanation.replayed { lines += ["", replayed.sentence] }
    let earlier = explanation.record == nil ? sheet.screenings.dropLast() : []
    if !earlier.isEmpty {
      lines += ["", "Earlier verdicts:"]
      lines += earlier.map { "  \($0.at)  \($0.outcome.verdict.rawValue)  (\($0.cause))" }
    }
    return lines.joined(separator: "\n")
  }

  /// Read, but not surely enough: many fields for one and the same reason.
  private static func waits(_ reason: Reason) -> Bool {
    reason.rule == "field-unaccepted" && reason.field != nil
  }

  private func line(_ reason: Reason) -> String {
    let percent = Int((reason.probability * 100).rounded())
    let sure = percent < 100 ? "  (read with \(percent) %)" : ""
    return "  \(reason.verdict.rawValue)  \(reason.rule): \(reason.evidence)\(sure)"
  }

  /// A note adds nothing to the verdict, so it names none.
  private func note(_ reason: Reason) -> String { "  \(reason.rule): \(reason.evidence)" }
}
