import Declarations
import Foundation
import GRDB

/// Getting stored sheets back.
enum SheetReading {
  struct Standing {
    var declaration: Declaration
    var machine: Declaration
    var standing: SheetRow.Standing
    var turn: Turn?
  }

  static func declaration(_ id: String, _ db: Database) throws -> Declaration? {
    try row(id, db).map(declaration)
  }

  /// Everything that is kept of a sheet, with its last outcome and the version of the list under
  /// which that is known to hold: the outcome may have been found under an earlier one.
  private static func row(_ id: String, _ db: Database) throws -> Row? {
    try Row.fetchOne(
      db,
      sql: """
        SELECT *, (SELECT identity FROM list WHERE version = heldVersion) AS heldList
        FROM (
          SELECT d.*, CASE WHEN r.seq IS NULL THEN d.listVersion ELSE coalesce(r.basis,
              (SELECT version FROM screeningRun ORDER BY number DESC LIMIT 1)) END AS heldVersion,
            (SELECT outcome FROM screening WHERE declaration = d.id ORDER BY seq DESC LIMIT 1)
              AS outcome
          FROM declaration d LEFT JOIN reach r ON r.declaration = d.id
          WHERE d.id = ? AND d.purged IS NULL)
        """, arguments: [id])
  }

  /// Readings come from the JSON; what screening made of them from the columns, which are newer.
  private static func declaration(_ row: Row) throws -> Declaration {
    var declaration: Declaration = try row.json("current")
    guard let state = Declaration.State(rawValue: row["state"]) else {
      throw StoreError.damaged("a declaration has no state")
    }
    declaration.state = state
    declaration.refer = row["refer"]
    guard let json: Data = row["outcome"] else { return declaration }
    var outcome: ScreeningOutcome = try StoredJSON.decode(json)
    outcome.listVersion = row["heldVersion"]
    outcome.list = row["heldList"] ?? outcome.list
    declaration.screening = outcome
    return declaration
  }

  static func isKept(_ id: String, _ db: Database) throws -> Bool {
    try Row.fetchOne(
      db, sql: "SELECT 1 FROM declaration WHERE id = ? AND purged IS NULL", arguments: [id]) != nil
  }

  static func standing(_ id: String, _ db: Database) throws -> Standing {
    guard let row = try row(id, db) else { throw StoreError.noDeclaration(id) }
    return Standing(
      declaration: try declaration(row), machine: try row.json("machine"),
      standing: SheetRow.Standing(rawValue: row["standing"]) ?? .open,
      turn: (row["turn"] as String?).flatMap { Turn(rawValue: $0) })
  }

  static func sheet(_ id: String, _ db: Database) throws -> StoredSheet {
    guard let row = try row(id, db) else { throw StoreError.noDeclaration(id) }
    return StoredSheet(
      declaration: try declaration(row),
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
