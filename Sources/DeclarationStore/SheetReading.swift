import Declarations
import Foundation
import GRDB

/// Getting stored sheets back.
enum SheetReading {
  struct Standing {
    var declaration: Declaration
    var machine: Declaration
    var standing: SheetRow.Standing
  }

  static func declaration(_ id: String, _ db: Database) throws -> Declaration? {
    try Data.fetchOne(
      db, sql: "SELECT current FROM declaration WHERE id = ? AND purged IS NULL", arguments: [id]
    ).map { try StoredJSON.decode($0) }
  }

  static func isKept(_ id: String, _ db: Database) throws -> Bool {
    try Row.fetchOne(
      db, sql: "SELECT 1 FROM declaration WHERE id = ? AND purged IS NULL", arguments: [id]) != nil
  }

  static func standing(_ id: String, _ db: Database) throws -> Standing {
    let row = try Row.fetchOne(
      db,
      sql: """
        SELECT current, machine, standing FROM declaration WHERE id = ? AND purged IS NULL
        """, arguments: [id])
    guard let row else { throw StoreError.noDeclaration(id) }
    return Standing(
      declaration: try row.json("current"),
      machine: try row.json("machine"),
      standing: SheetRow.Standing(rawValue: row["standing"]) ?? .open)
  }

  static func sheet(_ id: String, _ db: Database) throws -> StoredSheet {
    let row = try Row.fetchOne(
      db, sql: "SELECT * FROM declaration WHERE id = ? AND purged IS NULL", arguments: [id])
    guard let row else { throw StoreError.noDeclaration(id) }
    return StoredSheet(
      declaration: try row.json("current"),
      machine: try row.json("machine"),
      observations: try row.json("observations"),
      corrections: try CorrectionRow.all(of: id, db), notes: try notes(of: id, db),
      screenings: try screenings(of: id, db), evidenceHash: row["evidence"])
  }

  private static func notes(of id: String, _ db: Database) throws -> [SheetNote] {
    try Row.fetchAll(
      db, sql: "SELECT * FROM note WHERE declaration = ? ORDER BY seq", arguments: [id]
    ).map {
      SheetNote(text: $0["text"], by: $0["by"], at: Moment(milliseconds: $0["at"]))
    }
  }

  private static func screenings(of id: String, _ db: Database) throws -> [ScreeningRecord] {
    try Row.fetchAll(
      db, sql: "SELECT * FROM screening WHERE declaration = ? ORDER BY seq", arguments: [id]
    ).map {
      ScreeningRecord(
        outcome: try $0.json("outcome"), at: Moment(milliseconds: $0["at"]),
        cause: $0["cause"])
    }
  }
}
