import Screening

/// An import report for people: what has to be looked at comes first.
struct ImportReportText {
  let report: ImportReport
  /// Of a kind of lines, a terminal shows this many; `--json` holds all.
  private static let shown = 20

  var text: String {
    ([summary] + counts + problems + notes + changes).joined(separator: "\n")
  }

  private var summary: String {
    let version = report.version > 0 ? ", kept as version \(report.version)" : ""
    return "\(report.format.rawValue): \(report.entries) entries, \(report.resolved) with a known "
      + "county or finer\(version)"
  }

  /// Those that differ, then how many agree.
  private var counts: [String] {
    if report.counts.isEmpty { return [] }
    let differing = report.counts.filter { !$0.agrees }
    return differing.map {
      "  DIFFERS  \($0.statement)\($0.line.map { " (line \($0))" } ?? ""): published "
        + "\($0.published), parsed \($0.parsed)"
    } + ["  \(report.counts.count - differing.count) of \(report.counts.count) counts agree"]
  }

  private var nothing: [String] {
    guard report.saysNone, report.entries == 0 else { return [] }
    return [
      "  The publisher says that nothing is listed: active, this lifts every listing. Stays before",
      "  that day count on with `wayform hotspots keep-lifted`.",
    ]
  }

  private var problems: [String] {
    nothing
      + lines(report.rejected.map { "line \($0.line): cannot be used: \($0.reason)" })
      + lines(report.unresolved.map { "line \($0.line): no county known: \($0.text)" })
      + lines(report.unused.map { "line \($0.line): not used: \($0.text)" })
      + lines(report.lifted.map { "line \($0.line): lifted, lists nothing: \($0.text)" })
      + lines(report.warnings.map { "line \($0.line): \($0.reason)" })
  }

  private var notes: [String] {
    var notes = [
      found("exclusions", report.exclusions), found("street boundaries", report.boundaries),
      found("places of low risk, not listed", report.lowRisk),
    ].compactMap(\.self)
    notes += lines(
      report.uncertain.filter { $0.manner != .coarse && $0.manner != .unknown }.map {
        "line \($0.line): \($0.manner.rawValue), \($0.confidence): \($0.text) "
          + "(\($0.codes.joined(separator: ", ")))"
      })
    notes += lines(report.duplicates.map { "line \($0.line): lists again: \($0.text)" })
    notes += lines(report.overlaps.map { "line \($0.line): \($0.text) lies in \($0.within)" })
    if !report.unknownLevels.isEmpty {
      notes.append("  unknown levels: \(report.unknownLevels.joined(separator: ", "))")
    }
    if !report.unknownColumns.isEmpty {
      notes.append("  columns kept as they are: \(report.unknownColumns.joined(separator: ", "))")
    }
    return notes
  }

  private var changes: [String] {
    guard let version = report.comparedWith else { return [] }
    if report.changes.isEmpty { return ["no change against version \(version), which is active"] }
    return ["against version \(version), which is active:"]
      + lines(report.changes.map { "\($0.kind.rawValue): \($0.text)" })
  }

  private func found(_ what: String, _ count: Int) -> String? {
    count == 0 ? nil : "  \(count) \(what)"
  }

  private func lines(_ all: [String]) -> [String] {
    let more = all.count - Self.shown
    return all.prefix(Self.shown).map { "  \($0)" }
      + (more > 0 ? ["  and \(more) more; --json shows all"] : [])
  }
}
