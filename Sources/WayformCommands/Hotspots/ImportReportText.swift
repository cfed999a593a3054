import Screening

/// An import report for people.
struct ImportReportText {
  let report: ImportReport

  var text: String {
    var lines = [
      "\(report.format.rawValue): \(report.entries) entries, \(report.resolved) with a known place"
        + (report.version > 0 ? ", kept as version \(report.version)" : "")
    ]
    lines += report.counts.map {
      "  \($0.agrees ? "agrees" : "DIFFERS")  \($0.statement): published \($0.published), "
        + "parsed \($0.parsed)"
    }
    lines += report.unresolved.map { "  line \($0.line): no such place known: \($0.text)" }
    lines += report.rejected.map { "  line \($0.line): cannot be used: \($0.reason)" }
    lines += report.warnings.map { "  line \($0.line): \($0.reason)" }
    if !report.unknownLevels.isEmpty {
      lines.append("  unknown levels: \(report.unknownLevels.joined(separator: ", "))")
    }
    if !report.unknownColumns.isEmpty {
      lines.append("  columns kept as they are: \(report.unknownColumns.joined(separator: ", "))")
    }
    return lines.joined(separator: "\n")
  }
}
