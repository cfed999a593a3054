import Declarations
import GRDB

/// The `exportRun` and `exported` tables.
enum ExportRow {
  struct Latest {
    var amendment: Int
    var contentHash: String
    var withdrawn: Bool
  }

  /// What a kind of list last said of each declaration.
  static func latest(kind: String, _ db: Database) throws -> [String: Latest] {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT declaration, amendment, contentHash, withdrawn FROM exported
        WHERE kind = ? ORDER BY declaration, amendment
        """, arguments: [kind])
    var latest: [String: Latest] = [:]
    while let row = try rows.next() {
      latest[row["declaration"]] = Latest(
        amendment: row["amendment"], contentHash: row["contentHash"], withdrawn: row["withdrawn"])
    }
    return latest
  }

  static func exported(
    kind: String, scope: DeclarationFilter, _ db: Database
  ) throws -> Set<String> {
    try String.fetchSet(
      db,
      sql: """
        SELECT id FROM declaration WHERE \(scope.condition)
          AND id IN (SELECT declaration FROM exported WHERE kind = ?)
        """, arguments: scope.arguments + [kind])
  }

  static func entry(for item: ExportItem, after latest: Latest?) -> ExportEntry {
    let same = latest.map { $0.contentHash == item.contentHash && !$0.withdrawn } ?? false
    let next = (latest?.amendment ?? -1) + 1
    return ExportEntry(
      declaration: item.declaration, amendment: same ? next - 1 : next, withdrawn: false,
      contentHash: item.contentHash, isNew: !same)
  }

  static func withdrawal(of id: String, after latest: Latest?) -> ExportEntry? {
    latest.map {
      ExportEntry(
        declaration: id, amendment: $0.withdrawn ? $0.amendment : $0.amendment + 1,
        withdrawn: true, contentHash: $0.contentHash, isNew: !$0.withdrawn)
    }
  }

  /// Gives the number of the run.
  static func insert(
    _ plan: ExportPlan, file: ExportedFile, by person: String, at now: Moment, _ db: Database
  ) throws -> Int {
    try db.execute(
      sql: """
        INSERT INTO exportRun (kind, format, recipient, reason, revealed, fileHash, by, at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        plan.kind, file.format, file.recipient, file.reason, file.revealed, file.sha256, person,
        now.milliseconds,
      ])
    let run = Int(db.lastInsertedRowID)
    let before = try latest(kind: plan.kind, db)
    for entry in plan.entries where entry.isNew {
      // Numbers follow on without gaps; otherwise somebody else's export came in between.
      guard entry.amendment == (before[entry.declaration]?.amendment ?? -1) + 1 else {
        throw StoreError(
          .locked, "Another export of \(plan.kind) was made in the meantime",
          remedy: "Run the export again; this one left no receipt")
      }
      try db.execute(
        sql: """
          INSERT INTO exported (kind, declaration, amendment, contentHash, withdrawn, run)
          VALUES (?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          plan.kind, entry.declaration, entry.amendment, entry.contentHash, entry.withdrawn, run,
        ])
    }
    return run
  }
}
