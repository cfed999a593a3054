/// The report as a table for people.
public struct EvaluationTable: CustomStringConvertible {
  public let report: EvaluationReport
  public init(_ report: EvaluationReport) { self.report = report }

  public var description: String {
    ([sheetLine, ""] + fieldLines + ["", markLine, verdictLine, costLine]).joined(separator: "\n")
  }

  private var sheetLine: String {
    "sheets     \(report.sheets), registered \(share(report.registered, of: report.sheets)), "
      + "rejected \(report.rejected) (wrongly \(report.wronglyRejected)), "
      + "taken for another form \(report.wrongForm)"
  }

  private var fieldLines: [String] {
    let head = row("text field", "total", "exact", "referred", "wrong of accepted", "ECE")
    let kinds = report.byKind.sorted { $0.key < $1.key }.map { name, kind in
      row(
        name, "\(kind.total)", share(kind.exact, of: kind.total),
        share(kind.total - kind.accepted, of: kind.total),
        "\(kind.acceptedWrong) (\(share(kind.acceptedWrong, of: kind.accepted)))",
        fixed(kind.ece, 3))
    }
    let fields = report.fields
    let all = row(
      "all", "\(fields.total)", share(fields.exact, of: fields.total),
      share(fields.referred, of: fields.total),
      "\(fields.acceptedWrong) (\(share(fields.acceptedWrong, of: fields.accepted)))", "")
    return [head] + kinds + [all]
  }

  private var markLine: String {
    let marks = report.marks
    return
      "marks      \(marks.total), wrong \(marks.wrong) (\(share(marks.wrong, of: marks.total))), "
      + "of these unseen \(marks.acceptedWrong), referred \(share(marks.referred, of: marks.total))"
  }

  private var verdictLine: String {
    let verdicts = report.verdicts
    return
      "verdicts   silent misses \(verdicts.silentMisses), false alarms \(verdicts.falseAlarms), "
      + "sheets to people \(share(verdicts.toPeople, of: report.sheets)), "
      + "cleared unseen \(verdicts.cleared)"
  }

  private var costLine: String {
    let perSheet = report.sheets > 0 ? report.cpuSeconds / Double(report.sheets) * 1000 : 0
    return
      "cost       \(fixed(report.cpuSeconds, 1)) s of CPU, \(fixed(report.wallSeconds, 1)) s of "
      + "wall time, \(fixed(perSheet, 0)) ms of CPU a sheet; "
      + "readers \(report.readers.joined(separator: ", "))"
  }

  private func row(_ cells: String...) -> String {
    let widths = [14, 8, 10, 10, 20, 7]
    return zip(cells, widths).enumerated().map { index, cell in
      let gap = String(repeating: " ", count: max(0, cell.1 - cell.0.count))
      return index == 0 ? cell.0 + gap : gap + cell.0
    }.joined()
  }

  private func share(_ part: Int, of whole: Int) -> String {
    whole == 0 ? "–" : fixed(100 * Double(part) / Double(whole), 2) + " %"
  }

  /// Without locale: a point, `digits` decimals, half away from zero.
  private func fixed(_ number: Double, _ digits: Int) -> String {
    var scale = 1
    for _ in 0..<digits { scale *= 10 }
    let scaled = Int((number * Double(scale)).rounded())
    guard digits > 0 else { return String(scaled) }
    let fraction = String(scaled % scale)
    return "\(scaled / scale)." + String(repeating: "0", count: digits - fraction.count) + fraction
  }
}
