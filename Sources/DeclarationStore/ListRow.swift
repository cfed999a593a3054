import Declarations
import Foundation
import GRDB
import Screening

/// The `list` and `activation` tables.
enum ListRow {
  static func nextVersion(_ db: Database) throws -> Int {
    (try Int.fetchOne(db, sql: "SELECT max(version) FROM list") ?? 0) + 1
  }

  static func imported(_ version: Int, _ db: Database) throws -> ImportedList {
    let person = try String.fetchOne(
      db, sql: "SELECT by FROM list WHERE version = ?", arguments: [version])
    guard let person else { throw StoreError.noList(version) }
    return ImportedList(version: version, importedBy: person)
  }

  static func insert(
    _ list: HotspotList, hash: String, by person: String, at now: Moment, _ db: Database
  ) throws {
    try db.execute(
      sql: """
        INSERT INTO list (version, identity, hash, payload, entries, source, by, at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        list.version, list.id, hash, try StoredJSON.encode(list), list.entries.count,
        list.envelope.source, person, now.milliseconds,
      ])
  }

  static func list(_ version: Int, _ db: Database) throws -> HotspotList {
    let payload = try Data.fetchOne(
      db, sql: "SELECT payload FROM list WHERE version = ?", arguments: [version])
    guard let payload else { throw StoreError.noList(version) }
    var list = try StoredJSON.decode(payload) as HotspotList
    list.envelope.approvedBy = try activations(of: version, db).last?.by
    return list
  }

  static func list(hash: String, _ db: Database) throws -> HotspotList? {
    try Int.fetchOne(db, sql: "SELECT version FROM list WHERE hash = ?", arguments: [hash])
      .map { try list($0, db) }
  }

  static func activeVersion(_ db: Database) throws -> Int? {
    try Int.fetchOne(db, sql: "SELECT version FROM activation ORDER BY seq DESC LIMIT 1")
  }

  static func summaries(_ db: Database) throws -> [ListSummary] {
    let active = try activeVersion(db)
    let rows = try Row.fetchAll(
      db,
      sql: "SELECT version, identity, hash, entries, source, by, at FROM list ORDER BY version")
    return try rows.map { row in
      let version: Int = row["version"]
      return ListSummary(
        version: version, id: row["identity"], hash: row["hash"], entries: row["entries"],
        source: row["source"], importedBy: row["by"],
        importedAt: Moment(milliseconds: row["at"]),
        activations: try activations(of: version, db), isActive: version == active)
    }
  }

  private static func activations(of version: Int, _ db: Database) throws -> [ListActivation] {
    try Row.fetchAll(
      db, sql: "SELECT by, at FROM activation WHERE version = ? ORDER BY seq", arguments: [version]
    ).map { ListActivation(by: $0["by"], at: Moment(milliseconds: $0["at"])) }
  }
}
