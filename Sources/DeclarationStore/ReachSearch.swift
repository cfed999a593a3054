import GRDB
import Screening

/// Looks up the sheets that a change may touch.
struct ReachSearch {
  let query: ReachQuery

  /// In order.
  func sheets(_ db: Database) throws -> [Int64] {
    var found: Set<Int64> = []
    for places in query.places {
      try add(
        "SELECT seq FROM reachPlace WHERE key BETWEEN ? AND ? AND first <= ? AND last >= ?",
        [places.keys.lowerBound, places.keys.upperBound, places.last, places.first], to: &found, db)
    }
    for train in query.trains {
      try add("SELECT seq FROM reachTrain WHERE number = ?", [train], to: &found, db)
    }
    for name in query.names { try add(name, to: &found, db) }
    for text in query.texts {
      try add(
        "SELECT seq FROM stayTextOf WHERE text = (SELECT id FROM stayText WHERE text = ?)", [text],
        to: &found, db)
    }
    return found.sorted()
  }

  private func add(_ name: String, to found: inout Set<Int64>, _ db: Database) throws {
    let terms = Self.terms(of: name)
    guard !terms.isEmpty else {
      return try add(
        """
        SELECT seq FROM stayTextOf WHERE text IN (SELECT id FROM stayText WHERE instr(text, ?) > 0)
        """, [name], to: &found, db)
    }
    try add(
      """
      SELECT seq FROM stayTextOf WHERE text IN (
        SELECT t.id FROM stayTextSearch s CROSS JOIN stayText t ON t.id = s.rowid
        WHERE stayTextSearch MATCH ? AND instr(t.text, ?) > 0)
      """, [terms.joined(separator: " AND "), name], to: &found, db)
  }

  /// The search knows texts by three characters that follow each other. Every third of these
  /// holds all characters of a name, and few texts that have them all do not have the name. Empty
  /// for what is shorter, which is looked for in every text there is.
  private static func terms(of name: String) -> [String] {
    let characters = Array(name.unicodeScalars)
    guard characters.count >= termLength else { return [] }
    let last = characters.count - termLength
    return (Array(stride(from: 0, to: last, by: termLength)) + [last]).map { start in
      var term = String.UnicodeScalarView()
      term.append(contentsOf: characters[start..<start + termLength])
      return "\"\(String(term).replacing("\"", with: "\"\""))\""
    }
  }

  private static let termLength = 3

  private func add(
    _ sql: String, _ arguments: StatementArguments, to found: inout Set<Int64>, _ db: Database
  ) throws {
    let rows = try Int64.fetchCursor(db.cachedStatement(sql: sql), arguments: arguments)
    while let seq = try rows.next() { found.insert(seq) }
  }
}
