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

  /// What of that list decides whom it meets, as the program that ran then saw it.
  static func reach(of version: Int, _ db: Database) throws -> ListReach? {
    let rows = try Row.fetchCursor(
      db, sql: "SELECT reach FROM listReach WHERE version = ?", arguments: [version])
    return try rows.next()?.withUnsafeData(atIndex: 0) { data in
      // Copied as a whole: byte by byte some two million cost more than all that is done with them.
      data.flatMap { ListReach(packed: $0.withUnsafeBytes { [UInt8]($0) }) }
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
    let setting = Int64(bitPattern: reach.setting)
    let isThere = try Row.fetchOne(
      db, sql: "SELECT 1 FROM listReach WHERE version = ? AND setting = ?",
      arguments: [version, setting])
    guard isThere == nil else { return }
    try db.execute(
      sql: "INSERT OR REPLACE INTO listReach (version, setting, reach) VALUES (?, ?, ?)",
      arguments: [version, setting, Data(reach.packed)])
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
