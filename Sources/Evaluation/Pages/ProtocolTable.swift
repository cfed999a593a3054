/// Reports side by side in Markdown: every reader set by style and level, then by field kind.
public struct ProtocolTable: CustomStringConvertible {
  private let sets: [(readers: String, report: EvaluationReport)]

  /// Reports of the same readers add up.
  public init(_ reports: [EvaluationReport]) {
    var sums: [String: EvaluationReport] = [:]
    for report in reports {
      sums[report.readers.joined(separator: "+"), default: EvaluationReport()].add(report)
    }
    sets = sums.sorted { ($0.key.count, $0.key) < ($1.key.count, $1.key) }
      .map { (readers: $0.key, report: $0.value) }
  }

  public var description: String {
    let sections: [String] = sets.map { set in
      let (cells, kinds) = (cells(set.report), kinds(set.report))
      let lines: [String] = ["### \(set.readers)", "", summary(set.report), ""]
      return (lines + cells + [""] + kinds + [""]).joined(separator: "\n")
    }
    return sections.joined(separator: "\n")
  }

  private func summary(_ report: EvaluationReport) -> String {
    "\(report.sheets) sheets, \(report.fields.total) text fields, \(report.marks.total) marks; "
      + "silent misses \(report.verdicts.silentMisses), taken for another form "
      + "\(report.wrongForm), cleared unseen \(report.verdicts.cleared)."
  }

  private func cells(_ report: EvaluationReport) -> [String] {
    var rows = AlignedRows()
    rows.add(
      "style", "level", "sheets", "exact", "referred", "wrong of accepted", "marks wrong",
      "registered", "silent misses", "ECE", "CPU ms a form")
    for (name, group) in report.parts.byCell.sorted(by: { Self.rank($0.key) < Self.rank($1.key) }) {
      let fields = group.fields
      let cell = name.split(separator: "/").map(String.init)
      rows.add(
        cell.first ?? name, cell.last ?? "", "\(group.sheets)",
        Figure.share(fields.exact, of: fields.total, digits: 1),
        Figure.share(fields.referred, of: fields.total, digits: 1),
        Figure.share(fields.acceptedWrong, of: fields.accepted),
        Figure.share(group.marks.wrong, of: group.marks.total),
        Figure.share(group.registered, of: group.sheets, digits: 1),
        "\(group.verdicts.silentMisses)",
        Figure.fixed(group.reliability.expectedCalibrationError, 3),
        Figure.fixed(1000 * group.cpuSeconds / Double(max(group.sheets, 1)), 0))
    }
    return rows.markdown(labels: 2)
  }

  private func kinds(_ report: EvaluationReport) -> [String] {
    var rows = AlignedRows()
    rows.add("field", "total", "exact", "referred", "wrong of accepted", "ECE")
    for (name, kind) in report.byKind.sorted(by: { $0.key < $1.key }) {
      rows.add(
        name, "\(kind.total)", Figure.share(kind.exact, of: kind.total, digits: 1),
        Figure.share(kind.total - kind.accepted, of: kind.total, digits: 1),
        Figure.share(kind.acceptedWrong, of: kind.accepted), Figure.fixed(kind.ece, 3))
    }
    return rows.markdown(labels: 1)
  }

  /// From print to the most joined hand, from clean to rough; others after these.
  private static func rank(_ cell: String) -> String {
    let order = [
      "typed", "brush", "stroke", "quick", "semicursive", "cursive", "real", "clean", "office",
      "rough",
    ]
    return cell.split(separator: "/").map { part in
      order.firstIndex(of: String(part)).map { "0\($0)" } ?? "9\(part)"
    }.joined(separator: "/")
  }
}
