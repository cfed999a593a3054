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

  /// The search knows texts by three characters that follow each other; what is shorter is looked
  /// for in every text there is.
  private static let shortestSearch = 3

  private func add(_ name: String, to found: inout Set<Int64>, _ db: Database) throws {
    guard name.unicodeScalars.count >= Self.shortestSearch else {
      return try add(
        """
        SELECT seq FROM stayTextOf WHERE text IN (SELECT id FROM stayText WHERE instr(text, ?) > 0)
        """, [name], to: &found, db)
    }
    let phrase = name.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"")
    try add(
      """
      SELECT seq FROM stayTextOf
      WHERE text IN (SELECT rowid FROM stayTextSearch WHERE stayTextSearch MATCH ?)
      """, ["\"\(phrase)\""], to: &found, db)
  }

  private func add(
    _ sql: String, _ arguments: StatementArguments, to found: inout Set<Int64>, _ db: Database
  ) throws {
    let rows = try Int64.fetchCursor(db.cachedStatement(sql: sql), arguments: arguments)
    while let seq = try rows.next() { found.insert(seq) }
  }
}
