import Declarations
import Foundation
import GRDB

/// The `correction` table: rows are added, never changed.
enum CorrectionRow {
  static func insert(_ correction: Correction, _ db: Database) throws {
    try db.execute(
      sql: """
        INSERT INTO correction (declaration, field, machine, reading, findings, by, at, note)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        correction.declaration, correction.field.rawValue,
        try StoredJSON.encode(correction.machine), try StoredJSON.encode(correction.reading),
        try StoredJSON.encode(correction.findings), correction.by, correction.at.milliseconds,
        correction.note,
      ])
  }

  /// Oldest first.
  static func all(of id: String, _ db: Database) throws -> [Correction] {
    try Row.fetchAll(
      db, sql: "SELECT * FROM correction WHERE declaration = ? ORDER BY seq", arguments: [id]
    ).map {
      Correction(
        declaration: id, field: FieldKey($0["field"]),
        machine: try $0.json("machine"),
        reading: try $0.json("reading"),
        findings: try $0.json("findings"), by: $0["by"],
        at: Moment(milliseconds: $0["at"]), note: $0["note"])
    }
  }
}

extension Declaration {
  /// Machine readings with people's words on top, the last word on a field counting. A field that
  /// was corrected and that the machine no longer reports keeps the machine reading it had.
  func with(_ corrections: [Correction]) -> Declaration {
    var merged = self
    for correction in corrections {
      let machine = fields[correction.field] ?? correction.machine
      merged.fields[correction.field] = machine.settled(
        by: correction.reading, findings: correction.findings)
    }
    return merged
  }
}
