/// Comma-separated values by RFC 4180: quoted cells may hold commas, doubled quotes and line
/// breaks; lines end in CRLF, LF or CR.
struct CSVTable {
  struct Row {
    /// Where the row begins, counted from 1; the header is line 1 as a rule.
    var line: Int
    var cells: [String]
    /// Why the row cannot be split into cells; nil where it can.
    var problem: String?
  }

  /// Names of the columns, trimmed; nil for a text without rows.
  let header: [String]?
  let rows: [Row]

  init(_ text: String) {
    var scanner = CSVScanner(text)
    var rows: [Row] = []
    while let row = scanner.nextRow() {
      let isEmpty = row.problem == nil && row.cells.allSatisfy { $0.allSatisfy(\.isWhitespace) }
      if !isEmpty { rows.append(row) }
    }
    let first = rows.first
    header = first.map { $0.cells.map { HotspotColumn.canonical($0.trimmed) } }
    let width = first?.cells.count ?? 0
    self.rows = rows.dropFirst().map { row in
      guard row.problem == nil, row.cells.count > width else { return row }
      var row = row
      row.problem = "has \(row.cells.count) cells under \(width) columns; quote cells with commas"
      return row
    }
  }
}

/// Walks over the text once.
private struct CSVScanner {
  private var rest: Substring.UnicodeScalarView
  private var line = 1

  init(_ text: String) {
    rest = Substring(text).unicodeScalars
    if rest.first == "\u{FEFF}" { rest.removeFirst() }
  }

  mutating func nextRow() -> CSVTable.Row? {
    guard !rest.isEmpty else { return nil }
    var row = CSVTable.Row(line: line, cells: [])
    var goesOn = true
    while goesOn {
      let cell = rest.first == "\"" ? quotedCell(&row) : plainCell(&row)
      row.cells.append(cell)
      goesOn = rest.first == ","
      if goesOn { rest.removeFirst() }
    }
    endLine()
    return row
  }

  private mutating func plainCell(_ row: inout CSVTable.Row) -> String {
    let cell = rest.prefix { !",\r\n".unicodeScalars.contains($0) }
    rest = rest[cell.endIndex...]
    if cell.contains("\"") { row.problem = "has a quote within a cell that is not quoted" }
    return String(cell)
  }

  private mutating func quotedCell(_ row: inout CSVTable.Row) -> String {
    rest.removeFirst()
    var cell = String.UnicodeScalarView()
    while let scalar = rest.popFirst() {
      if scalar != "\"" {
        if scalar == "\n" { line += 1 }
        cell.append(scalar)
      } else if rest.first == "\"" {
        rest.removeFirst()
        cell.append(scalar)
      } else {
        skipAfterQuote(&row)
        return String(cell)
      }
    }
    row.problem = "has a quoted cell that never ends"
    return String(cell)
  }

  private mutating func skipAfterQuote(_ row: inout CSVTable.Row) {
    let stray = rest.prefix { !",\r\n".unicodeScalars.contains($0) }
    rest = rest[stray.endIndex...]
    if stray.contains(where: { !$0.properties.isWhitespace }) {
      row.problem = "has text after a closing quote"
    }
  }

  private mutating func endLine() {
    if rest.first == "\r" { rest.removeFirst() }
    if rest.first == "\n" { rest.removeFirst() }
    line += 1
  }
}

extension StringProtocol {
  var trimmed: String {
    let front = drop(while: \.isWhitespace)
    let back = front.reversed().prefix(while: \.isWhitespace).count
    return String(front.dropLast(back))
  }
}
