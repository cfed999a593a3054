import Foundation
import GRDB

extension DeclarationStore {
  /// A hash over everything the store says, whatever order it was said in, at what time, from
  /// which folder and at what cost. Two scans of the same files give the same digest, however
  /// often one of them was cut short and run again. The audit is left out: it tells of the runs.
  public func contentDigest() throws(StoreError) -> String {
    try read { db in
      var digest = RowDigest()
      for (name, sql) in Self.contents { try digest.add(name, sql, db) }
      return digest.finish()
    }
  }

  private static let contents = [
    ("profile", "SELECT purpose, station, retentionDays FROM profile"),
    (
      "pages",
      """
      SELECT file, sha256, page, outcome, declaration, form, formVersion, residual, reason, remedy
      FROM page ORDER BY file, sha256, page, outcome, reason, folder
      """
    ),
    (
      "declarations",
      """
      SELECT id, state, standing, evidence, purged IS NULL, machine, current, observations
      FROM declaration ORDER BY id
      """
    ),
    (
      "corrections",
      """
      SELECT declaration, field, machine, reading, findings, by, note
      FROM correction ORDER BY declaration, seq
      """
    ),
    ("notes", "SELECT declaration, text, by FROM note ORDER BY declaration, seq"),
    ("screenings", "SELECT declaration, outcome, cause FROM screening ORDER BY declaration, seq"),
    ("lists", "SELECT version, hash FROM list ORDER BY version"),
    ("activations", "SELECT version FROM activation ORDER BY seq"),
    (
      "exported",
      """
      SELECT kind, declaration, amendment, contentHash, withdrawn
      FROM exported ORDER BY kind, declaration, amendment
      """
    ),
  ]
}

/// Hashes query results; every value with its kind and length, so that no two results collide.
private struct RowDigest: ~Copyable {
  private var hasher = ContentHasher()

  mutating func add(_ name: String, _ sql: String, _ db: Database) throws {
    add("table", Data(name.utf8))
    let rows = try Row.fetchCursor(db, sql: sql)
    while let row = try rows.next() {
      add("row", Data())
      for value in row.databaseValues { add(value) }
    }
  }

  private mutating func add(_ value: DatabaseValue) {
    switch value.storage {
    case .null: add("null", Data())
    case .int64(let number): add("integer", Data(String(number).utf8))
    case .double(let number): add("real", Data(String(number).utf8))
    case .string(let text): add("text", Data(text.utf8))
    case .blob(let data): add("blob", data)
    }
  }

  private mutating func add(_ kind: String, _ bytes: Data) {
    hasher.update(Data("\(kind) \(bytes.count)\n".utf8))
    hasher.update(bytes)
  }

  consuming func finish() -> String { hasher.finish() }
}
