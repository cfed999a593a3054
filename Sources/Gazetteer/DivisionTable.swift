/// Provinces, prefectures and counties of every year since 1980, in table order.
struct DivisionTable: Sendable {
  struct Row: Sendable {
    var code: DivisionCode
    var name: Range<Int>
    var aliases: Range<Int>
    var firstYear: Int
    var lastYear: Int?
  }

  let file: TableFile
  /// By code, and within a code by first year.
  let rows: [Row]
  private let rowsByCode: [DivisionCode: Range<Int>]

  init(_ file: TableFile) throws(GazetteerError) {
    var rows: [Row] = []
    rows.reserveCapacity(8_000)
    try file.forEachLine(columns: 5) { fields in
      guard let code = file.code(fields[0]), let first = file.number(fields[2]) else {
        return false
      }
      rows.append(
        Row(
          code: code, name: fields[1], aliases: fields[4], firstYear: first,
          lastYear: file.number(fields[3])))
      return true
    }
    self.file = file
    self.rows = rows
    rowsByCode = Self.index(rows)
  }

  private static func index(_ rows: [Row]) -> [DivisionCode: Range<Int>] {
    var index: [DivisionCode: Range<Int>] = [:]
    index.reserveCapacity(rows.count)
    var start = 0
    for end in rows.indices.dropFirst().map(\.self) + [rows.count]
    where end == rows.count || rows[end].code != rows[start].code {
      index[rows[start].code] = start..<end
      start = end
    }
    return index
  }

  func division(_ row: Int) -> Division {
    let row = rows[row]
    return Division(
      code: row.code, name: file.text(row.name), firstYear: row.firstYear, lastYear: row.lastYear)
  }

  func aliases(_ row: Int) -> [String] { file.list(rows[row].aliases) }

  /// All rows of a code, oldest first.
  func rows(of code: DivisionCode) -> Range<Int> { rowsByCode[code] ?? 0..<0 }

  /// The row in force that year, else (or with no year) the one that lasted longest.
  func row(of code: DivisionCode, in year: Int?) -> Int? {
    let candidates = rows(of: code)
    if let year, let found = candidates.last(where: { rows[$0].covers(year) }) { return found }
    return candidates.max { (rows[$0].lastYear ?? .max) < (rows[$1].lastYear ?? .max) }
  }

  /// Rows whose code starts with the given one, itself included.
  func rows(within code: DivisionCode) -> Range<Int> {
    let start = firstRow { $0.code >= code }
    let end = firstRow { $0.code.nineDigits >= code.nineDigits + code.span }
    return start..<max(start, end)
  }

  private func firstRow(where holds: (Row) -> Bool) -> Int {
    var low = 0
    var high = rows.count
    while low < high {
      let middle = (low + high) / 2
      if holds(rows[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

extension DivisionTable.Row {
  func covers(_ year: Int) -> Bool { year >= firstYear && year <= lastYear ?? .max }
}
