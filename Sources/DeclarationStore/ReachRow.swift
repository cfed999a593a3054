public import Declarations
import Foundation
import GRDB
public import Screening

/// The `reach` and `fact` tables and the keys that lead to them.
enum ReachRow {
  /// Keeps where a sheet can be met. `basis`: the list version its outcome was found under.
  static func insert(
    _ sheet: ReachedSheet, basis: Int?, _ db: Database
  ) throws {
    try db.cachedStatement(
      "INSERT INTO reach (declaration, basis, signature, reach) VALUES (?, ?, ?, ?)",
      [
        sheet.declaration, basis, Int64(bitPattern: sheet.signature), Data(sheet.reach.packed),
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
  }

  /// Sheets that a change may touch, in order.
  static func sheets(_ query: ReachQuery, _ db: Database) throws -> [Int64] {
    var found: Set<Int64> = []
    for places in query.places {
      let rows = try Int64.fetchCursor(
        db.cachedStatement(
          sql: "SELECT seq FROM reachPlace WHERE key BETWEEN ? AND ? AND first <= ? AND last >= ?"),
        arguments: [places.keys.lowerBound, places.keys.upperBound, places.last, places.first])
      while let seq = try rows.next() { found.insert(seq) }
    }
    for train in query.trains {
      let rows = try Int64.fetchCursor(
        db, sql: "SELECT seq FROM reachTrain WHERE number = ?", arguments: [train])
      while let seq = try rows.next() { found.insert(seq) }
    }
    return found.sorted()
  }

  /// Sheets whose outcome was last found under another version than the one wanted, by a run that
  /// was cut short or by somebody who still had another list.
  static func pending(_ version: Int, _ db: Database) throws -> [Int64] {
    try Int64.fetchAll(
      db, sql: "SELECT seq FROM reach WHERE basis IS NOT NULL AND basis <> ? ORDER BY seq",
      arguments: [version])
  }

  static func unreached(limit: Int, _ db: Database) throws -> [String] {
    try String.fetchAll(
      db, sql: "SELECT declaration FROM unreached ORDER BY declaration LIMIT ?",
      arguments: [limit])
  }

  /// Lets every sheet be read and screened from the beginning.
  static func forgetAll(_ db: Database) throws {
    for table in ["reachPlace", "reachTrain", "fact", "reach"] {
      try db.execute(sql: "DELETE FROM \(table)")
    }
    try db.execute(
      sql: "INSERT OR IGNORE INTO unreached SELECT id FROM declaration WHERE purged IS NULL")
  }
}

/// A declaration with all that is kept to meet it with lists.
public struct ReachedSheet: Sendable {
  var declaration: String
  var signature: UInt64
  var reach: Reach
  var facts: ScreeningFacts
  var keys: ReachKeys

  /// `entries` are those of `list`; a finder is kept over many sheets, since it remembers.
  public init(
    _ declaration: Declaration, under list: PreparedList, _ entries: inout ReachedEntries
  ) {
    self.declaration = declaration.id
    reach = list.reach(of: declaration)
    // A reach that was just taken has the look-back of the list.
    signature = entries.signature(of: reach) ?? 0
    facts = ScreeningFacts(of: declaration)
    keys = list.screener.keys(of: reach)
  }
}

extension Database {
  /// Runs a statement that is prepared once for each connection.
  func cachedStatement(_ sql: String, _ arguments: StatementArguments) throws {
    try cachedStatement(sql: sql).execute(arguments: arguments)
  }
}
