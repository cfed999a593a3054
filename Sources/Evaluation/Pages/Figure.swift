/// Figures as text, without locale: a point, half away from zero.
enum Figure {
  static func share(_ part: Int, of whole: Int, digits: Int = 2) -> String {
    whole == 0 ? "–" : fixed(100 * Double(part) / Double(whole), digits) + " %"
  }

  /// `digits` decimals.
  static func fixed(_ number: Double, _ digits: Int) -> String {
    var scale = 1
    for _ in 0..<digits { scale *= 10 }
    let scaled = Int((number * Double(scale)).rounded())
    guard digits > 0 else { return String(scaled) }
    let fraction = String(scaled % scale)
    return "\(scaled / scale)." + String(repeating: "0", count: digits - fraction.count) + fraction
  }
}

/// Rows of cells as text: the first column to the left, the others to the right.
struct AlignedRows {
  private(set) var rows: [[String]] = []

  mutating func add(_ cells: String...) { rows.append(cells) }

  var lines: [String] {
    let columns = rows.map(\.count).max() ?? 0
    let widths = (0..<columns).map { column in
      rows.map { column < $0.count ? $0[column].count : 0 }.max() ?? 0
    }
    return rows.map { row in
      row.enumerated().map { column, cell in
        let gap = String(repeating: " ", count: widths[column] - cell.count)
        return column == 0 ? cell + gap : "  " + gap + cell
      }.joined()
    }
  }

  /// As a Markdown table whose first row is the head; `labels` columns are set to the left.
  func markdown(labels: Int) -> [String] {
    guard let head = rows.first else { return [] }
    let rule = head.indices.map { $0 < labels ? "---" : "--:" }
    return ([head, rule] + rows.dropFirst()).map { "| " + $0.joined(separator: " | ") + " |" }
  }
}
