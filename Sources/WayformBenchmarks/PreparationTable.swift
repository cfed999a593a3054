import Foundation

/// A report as two tables in Markdown: decoded values, then what the reader itself saw.
struct PreparationTable {
  let report: PreparationReport

  var text: String {
    guard let full = report.variants.first else { return "no sheets" }
    let fields = full.all.total
    return """
      \(report.sheets) sheets, \(fields) filled text fields, Tesseract alone; a cell tells the \
      share that is exact, and how many fields only the variant (+) and only the full settings \
      (−) have right. CPU is that of preparing and reading, against the full settings on the \
      same sheets (\(milliseconds(full)) ms a form).

      Decoded values:

      \(table(\.decoded))

      As the reader saw it:

      \(table(\.raw))
      """
  }

  private typealias Part = KeyPath<PreparationReport.Count, PreparationReport.Paired>

  private func table(_ part: Part) -> String {
    let families = PreparationFamily.allCases
    let titles = ["variant"] + families.map(\.title) + ["all", "CPU"]
    let rule = ["---"] + titles.dropFirst().map { _ in "--:" }
    let rows = report.variants.map { variant in
      [variant.name] + families.map { cell(variant.families[$0], part) }
        + [cell(variant.all, part), ratio(variant)]
    }
    return ([titles, rule] + rows).map { "| \($0.joined(separator: " | ")) |" }
      .joined(separator: "\n")
  }

  private func cell(_ count: PreparationReport.Count?, _ part: Part) -> String {
    guard let count, count.total > 0 else { return "–" }
    let paired = count[keyPath: part]
    let share = String(format: "%.1f", 100 * Double(paired.right) / Double(count.total))
    guard paired.gained + paired.lost > 0 else { return share }
    return "\(share) (+\(paired.gained) −\(paired.lost))"
  }

  private func ratio(_ variant: PreparationReport.Variant) -> String {
    String(format: "%.2f", variant.seconds / (report.variants.first?.seconds ?? .nan))
  }

  private func milliseconds(_ variant: PreparationReport.Variant) -> String {
    String(format: "%.0f", 1000 * variant.seconds / Double(max(1, report.sheets)))
  }
}
