/// The report as tables for people.
public struct EvaluationTable: CustomStringConvertible {
  public let report: EvaluationReport
  public init(_ report: EvaluationReport) { self.report = report }

  public var description: String {
    let sections =
      [[sheetLine], fieldLines] + partLines + [[markLine, verdictLine, costLine], missLines]
    return sections.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }
      .joined(separator: "\n\n")
  }

  private var sheetLine: String {
    "sheets     \(report.sheets), registered "
      + "\(Figure.share(report.registered, of: report.sheets)), "
      + "rejected \(report.rejected) (wrongly \(report.wronglyRejected)), "
      + "taken for another form \(report.wrongForm)"
  }

  private var fieldLines: [String] {
    var rows = AlignedRows()
    rows.add("text field", "total", "exact", "referred", "wrong of accepted", "ECE")
    for (name, kind) in report.byKind.sorted(by: { $0.key < $1.key }) { rows.add(name, kind) }
    let fields = report.fields
    rows.add(
      "all", "\(fields.total)", Figure.share(fields.exact, of: fields.total),
      Figure.share(fields.referred, of: fields.total),
      "\(fields.acceptedWrong) (\(Figure.share(fields.acceptedWrong, of: fields.accepted)))", "")
    return rows.lines
  }

  /// Parts of which there is only one say nothing new.
  private var partLines: [[String]] {
    let parts = report.parts
    return [
      parts.byStyle.count > 1 ? groups("style", parts.byStyle) : [],
      parts.byDegradation.count > 1 ? groups("level", parts.byDegradation) : [],
      parts.byReader.count > 1 ? kinds("read by", parts.byReader) : [],
      kinds("mark", parts.byMarkKind), manners, conditions, reliability,
    ]
  }

  private func groups(_ title: String, _ groups: [String: EvaluationGroup]) -> [String] {
    var rows = AlignedRows()
    rows.add(
      title, "sheets", "registered", "exact", "referred", "wrong of accepted", "marks wrong",
      "silent", "ECE")
    for (name, group) in groups.sorted(by: { $0.key < $1.key }) {
      let fields = group.fields
      rows.add(
        name, "\(group.sheets)", Figure.share(group.registered, of: group.sheets),
        Figure.share(fields.exact, of: fields.total),
        Figure.share(fields.referred, of: fields.total),
        "\(fields.acceptedWrong) (\(Figure.share(fields.acceptedWrong, of: fields.accepted)))",
        Figure.share(group.marks.wrong, of: group.marks.total),
        "\(group.verdicts.silentMisses)",
        Figure.fixed(group.reliability.expectedCalibrationError, 3))
    }
    return rows.lines
  }

  private func kinds(_ title: String, _ kinds: [String: EvaluationReport.Kind]) -> [String] {
    guard !kinds.isEmpty else { return [] }
    var rows = AlignedRows()
    rows.add(title, "total", "exact", "referred", "wrong of accepted", "ECE")
    for (name, kind) in kinds.sorted(by: { $0.key < $1.key }) { rows.add(name, kind) }
    return rows.lines
  }

  private var manners: [String] {
    guard report.parts.byManner.count > 1 else { return [] }
    var rows = AlignedRows()
    rows.add("marked by", "total", "wrong", "of these unseen", "referred")
    for (name, marks) in report.parts.byManner.sorted(by: { $0.key < $1.key }) {
      rows.add(
        name, "\(marks.total)", "\(marks.wrong) (\(Figure.share(marks.wrong, of: marks.total)))",
        "\(marks.acceptedWrong)", Figure.share(marks.referred, of: marks.total))
    }
    return rows.lines
  }

  private var conditions: [String] {
    guard !report.parts.byCondition.isEmpty else { return [] }
    var rows = AlignedRows()
    rows.add("condition", "total", "told", "value right", "referred", "wrong of accepted")
    for (name, score) in report.parts.byCondition.sorted(by: { $0.key < $1.key }) {
      rows.add(
        name, "\(score.total)", Figure.share(score.told, of: score.total),
        Figure.share(score.right, of: score.total),
        Figure.share(score.total - score.accepted, of: score.total),
        "\(score.acceptedWrong) (\(Figure.share(score.acceptedWrong, of: score.accepted)))")
    }
    return rows.lines
  }

  private var reliability: [String] {
    var all = Reliability()
    for kind in report.byKind.values { all.add(kind.reliability) }
    guard all.bins.contains(where: { $0.count > 0 }) else { return [] }
    var rows = AlignedRows()
    rows.add("confidence from", "fields", "mean confidence", "right")
    for (end, bin) in zip(Reliability.lowerEnds, all.bins) where bin.count > 0 {
      rows.add(
        Figure.fixed(end, 3), "\(bin.count)", Figure.fixed(bin.confidence / Double(bin.count), 4),
        Figure.fixed(Double(bin.right) / Double(bin.count), 4))
    }
    return rows.lines
  }

  private var markLine: String {
    let marks = report.marks
    let errors = report.parts.markErrors.sorted { $0.key < $1.key }
      .map { "\($0.key) \($0.value)" }.joined(separator: ", ")
    return
      "marks      \(marks.total), wrong \(marks.wrong) "
      + "(\(Figure.share(marks.wrong, of: marks.total)))\(errors.isEmpty ? "" : ": " + errors), "
      + "of these unseen \(marks.acceptedWrong), "
      + "referred \(Figure.share(marks.referred, of: marks.total))"
  }

  private var verdictLine: String {
    let verdicts = report.verdicts
    return
      "verdicts   silent misses \(verdicts.silentMisses), false alarms \(verdicts.falseAlarms), "
      + "sheets to people \(Figure.share(verdicts.toPeople, of: report.sheets)), "
      + "cleared unseen \(verdicts.cleared)"
  }

  private var missLines: [String] {
    report.parts.silentMisses.map { "SILENT MISS  \($0)" }
  }

  private var costLine: String {
    let perSheet = report.sheets > 0 ? report.cpuSeconds / Double(report.sheets) * 1000 : 0
    return
      "cost       \(Figure.fixed(report.cpuSeconds, 1)) s of CPU, "
      + "\(Figure.fixed(report.wallSeconds, 1)) s of wall time, "
      + "\(Figure.fixed(perSheet, 0)) ms of CPU a sheet; "
      + "readers \(report.readers.joined(separator: ", "))"
  }
}

extension AlignedRows {
  fileprivate mutating func add(_ name: String, _ kind: EvaluationReport.Kind) {
    add(
      name, "\(kind.total)", Figure.share(kind.exact, of: kind.total),
      Figure.share(kind.total - kind.accepted, of: kind.total),
      "\(kind.acceptedWrong) (\(Figure.share(kind.acceptedWrong, of: kind.accepted)))",
      Figure.fixed(kind.ece, 3))
  }
}
