import Declarations
import Foundation
import GRDB
import Screening

/// The `screeningRun` and `listReach` tables.
enum RunRow {
  struct Line {
    var version: Int
    var cause: String
    var scope: RescreenScope
    var examined: Int
    var changed: Int
    var actor: String
    var at: Moment
  }

  /// The version under which the last run went through every sheet.
  static func last(_ db: Database) throws -> Int? {
    try Int.fetchOne(db, sql: "SELECT version FROM screeningRun ORDER BY number DESC LIMIT 1")
  }

  /// What changed since that list, as the program that ran then saw it; nil where that is not known.
  static func change(
    from version: Int, to list: ListReach, _ db: Database
  ) throws -> ListChange? {
    let hashes = try bytes(
      "SELECT hashes FROM listReach WHERE version = ?", [version], db)
    return try hashes.flatMap(ListHashes.init).map { hashes in
      try ListChange(from: hashes, to: list) { number in
        try bytes(
          "SELECT entries FROM listReachChunk WHERE version = ? AND number = ?", [version, number],
          db)
      }
    }
  }

  private static func bytes(
    _ sql: String, _ arguments: StatementArguments, _ db: Database
  ) throws -> [UInt8]? {
    let rows = try Row.fetchCursor(db, sql: sql, arguments: arguments)
    return try rows.next()?.withUnsafeData(atIndex: 0) { data in
      // Copied as a whole: byte by byte takes long.
      data.map { $0.withUnsafeBytes { [UInt8]($0) } }
    }
  }

  /// Keeps what of a list decides whom it meets, unless it is there; that of the last run stays.
  /// The list of the last run under other rules is kept when this run ends, so that until then
  /// nobody takes the sheets for having been screened by them.
  static func keep(_ reach: ListReach, of version: Int, _ db: Database) throws {
    guard try last(db) != version else { return }
    try db.execute(
      sql: """
        DELETE FROM listReach WHERE version NOT IN (?, ifnull(
          (SELECT version FROM screeningRun ORDER BY number DESC LIMIT 1), 0))
        """, arguments: [version])
    try insert(reach, of: version, db)
  }

  private static func insert(_ reach: ListReach, of version: Int, _ db: Database) throws {
    let setting = Int64(bitPattern: reach.hashes.setting)
    let isThere = try Row.fetchOne(
      db, sql: "SELECT 1 FROM listReach WHERE version = ? AND setting = ?",
      arguments: [version, setting])
    guard isThere == nil else { return }
    try db.execute(sql: "DELETE FROM listReach WHERE version = ?", arguments: [version])
    try db.execute(
      sql: "INSERT INTO listReach (version, setting, hashes) VALUES (?, ?, ?)",
      arguments: [version, setting, Data(reach.hashes.packed)])
    for (number, chunk) in reach.chunks.enumerated() {
      try db.cachedStatement(
        "INSERT INTO listReachChunk (version, number, entries) VALUES (?, ?, ?)",
        [version, number, Data(chunk)])
    }
  }

  static func insert(_ line: Line, reach: ListReach, _ db: Database) throws {
    try insert(reach, of: line.version, db)
    try db.execute(
      sql: """
        INSERT INTO screeningRun (version, cause, scope, examined, changed, by, at)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        line.version, line.cause, line.scope.rawValue, line.examined, line.changed, line.actor,
        line.at.milliseconds,
      ])
  }
}
