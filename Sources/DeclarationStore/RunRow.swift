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
    try Data.fetchOne(
      db, sql: "SELECT reach FROM listReach WHERE version = ?", arguments: [version]
    ).flatMap { ListReach(packed: [UInt8]($0)) }
  }

  static func insert(_ line: Line, reach: ListReach, _ db: Database) throws {
    try db.execute(
      sql: """
        INSERT INTO screeningRun (version, cause, scope, examined, changed, by, at)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        line.version, line.cause, line.scope.rawValue, line.examined, line.changed, line.actor,
        line.at.milliseconds,
      ])
    // Only the last one is ever compared with.
    try db.execute(sql: "DELETE FROM listReach WHERE version <> ?", arguments: [line.version])
    try db.execute(
      sql: "INSERT OR REPLACE INTO listReach (version, reach) VALUES (?, ?)",
      arguments: [line.version, Data(reach.packed)])
  }
}
