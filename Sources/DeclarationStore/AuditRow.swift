import Declarations
import Foundation
import GRDB

/// The `audit` table: a chain in which every line carries the hash of the one before.
enum AuditRow {
  /// What the first line follows.
  static let genesis = String(repeating: "0", count: 64)

  static func append(_ entry: AuditEntry, _ db: Database) throws {
    let last = try Row.fetchOne(
      db, sql: "SELECT number, hash FROM audit ORDER BY number DESC LIMIT 1")
    let number: Int = (last?["number"] ?? 0) + 1
    let previous: String = last?["hash"] ?? genesis
    try db.execute(
      sql: """
        INSERT INTO audit (number, at, actor, action, subject, detail, previous, hash)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        number, entry.at.milliseconds, entry.actor, entry.action.rawValue, entry.subject,
        entry.detail, previous, hash(of: entry, number: number, after: previous),
      ])
  }

  /// Every part is preceded by its length in bytes, so that no two entries give the same text.
  static func hash(of entry: AuditEntry, number: Int, after previous: String) -> String {
    let parts = [
      "wayform.audit/1", previous, String(number), String(entry.at.milliseconds), entry.actor,
      entry.action.rawValue, entry.subject, entry.detail,
    ]
    return ContentHash.sha256(of: parts.map { "\($0.utf8.count):\($0)" }.joined())
  }

  static func forEach(
    _ db: Database, _ body: (AuditLine, _ previous: String) throws -> Void
  ) throws {
    let rows = try Row.fetchCursor(db, sql: "SELECT * FROM audit ORDER BY number")
    while let row = try rows.next() {
      guard let action = AuditEntry.Action(rawValue: row["action"]) else {
        throw StoreError.damaged("an audit line has an unknown action")
      }
      let entry = AuditEntry(
        at: Moment(milliseconds: row["at"]), actor: row["actor"], action: action,
        subject: row["subject"], detail: row["detail"])
      try body(AuditLine(number: row["number"], entry: entry, hash: row["hash"]), row["previous"])
    }
  }
}
