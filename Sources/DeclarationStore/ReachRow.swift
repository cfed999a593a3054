import Foundation
import GRDB
import Screening

/// The `reach` and `fact` tables and the keys that lead to them.
enum ReachRow {
  /// Keeps where a sheet can be met. `basis`: the list version its outcome was found under.
  static func insert(
    _ sheet: ReachedSheet, basis: Int?, _ db: Database
  ) throws {
    try db.cachedStatement(
      "INSERT INTO reach (declaration, basis, signature, reach) VALUES (?, ?, ?, ?)",
      [
        sheet.declaration, basis, Int64(bitPattern: sheet.signature), Data(sheet.reach),
      ])
    let seq = db.lastInsertedRowID
    try db.cachedStatement(
      "INSERT INTO fact (seq, facts) VALUES (?, ?)", [seq, Data(sheet.facts.packed)])
    try insertKeys(sheet.keys, seq, db)
    try db.cachedStatement("DELETE FROM unreached WHERE declaration = ?", [sheet.declaration])
  }

  static func insertKeys(_ keys: ReachKeys, _ seq: Int64, _ db: Database) throws {
    for place in keys.places {
      try db.cachedStatement(
        "INSERT OR REPLACE INTO reachPlace (key, seq, first, last) VALUES (?, ?, ?, ?)",
        [place.key, seq, place.first, place.last])
    }
    for train in keys.trains {
      try db.cachedStatement(
        "INSERT OR REPLACE INTO reachTrain (number, seq) VALUES (?, ?)", [train, seq])
    }
    for text in keys.texts {
      try db.cachedStatement("INSERT OR IGNORE INTO stayText (text) VALUES (?)", [text])
      try db.cachedStatement(
        "INSERT OR IGNORE INTO stayTextOf (text, seq) SELECT id, ? FROM stayText WHERE text = ?",
        [seq, text])
    }
  }

  /// Sheets whose outcome was last found under another version than the one wanted, by a run that
  /// was cut short or by somebody who still had another list.
  static func pending(_ version: Int, _ db: Database) throws -> [Int64] {
    try Int64.fetchAll(
      db,
      // Left to itself SQLite goes through all sheets, since it sorts by their numbers.
      sql: """
        SELECT seq FROM reach INDEXED BY reachPending
        WHERE basis IS NOT NULL AND basis <> ? ORDER BY seq
        """, arguments: [version])
  }

  static func unreached(limit: Int, _ db: Database) throws -> [String] {
    try String.fetchAll(
      db, sql: "SELECT declaration FROM unreached ORDER BY declaration LIMIT ?",
      arguments: [limit])
  }

  /// Lets every sheet be read and screened from the beginning.
  static func forgetAll(_ db: Database) throws {
    try db.execute(sql: "DELETE FROM reach")
    try sweep(db)
    try db.execute(
      sql: "INSERT OR IGNORE INTO unreached SELECT id FROM declaration WHERE purged IS NULL")
  }

  /// Takes away what leads to sheets that are purged or were read anew, and what they wrote.
  static func sweep(_ db: Database) throws {
    for table in ["reachPlace", "reachTrain", "stayTextOf"] {
      try db.execute(sql: "DELETE FROM \(table) WHERE seq NOT IN (SELECT seq FROM reach)")
    }
    try db.execute(sql: "DELETE FROM stayText WHERE id NOT IN (SELECT text FROM stayTextOf)")
    // Folds what was deleted out of the search's own pages.
    try db.execute(sql: "INSERT INTO stayTextSearch (stayTextSearch) VALUES ('optimize')")
  }
}

extension Database {
  /// Runs a statement that is prepared once for each connection.
  func cachedStatement(_ sql: String, _ arguments: StatementArguments) throws {
    try cachedStatement(sql: sql).execute(arguments: arguments)
  }
}
