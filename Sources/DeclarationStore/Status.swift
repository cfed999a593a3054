public import Declarations
import GRDB

/// One sheet of the clerk's queue.
public struct QueueRow: Hashable, Sendable {
  public var declaration: String
  public var verdict: Verdict?
  public var received: CalendarDay
  public var station: String?
  /// Fields that nobody has seen yet and that the machine was not sure of.
  public var openFields: Int
  /// Was no hit until the list changed.
  public var hasRisen: Bool
}

extension DeclarationStore {
  public func status() throws(StoreError) -> StoreStatus {
    try read { db in
      let active = try ListRow.activeVersion(db)
      return StoreStatus(
        pages: try counts(db, "page", by: "outcome", where: "1"),
        states: try counts(db, "declaration", by: "state", where: "purged IS NULL"),
        verdicts: try counts(
          db, "declaration", by: "verdict", where: "purged IS NULL AND verdict IS NOT NULL"),
        refer: try count(db, "refer = 1"),
        outdated: try outdated(active, db),
        received: try receivedDays(db), activeList: active, profile: try StoreProfile.fetch(db))
    }
  }

  /// Sheets whose verdict is not known to hold under the active list.
  private func outdated(_ active: Int?, _ db: Database) throws -> Int {
    let known = try RunRow.last(db) == active ? 0 : try reached(db, "basis IS NULL")
    let others = try reached(db, "basis IS NOT NULL AND basis IS NOT \(active ?? 0)")
    let unreached = try Int.fetchOne(
      db,
      sql: """
        SELECT count(*) FROM unreached u JOIN declaration d ON d.id = u.declaration
        WHERE d.listVersion IS NOT ?
        """, arguments: [active])
    return known + others + (unreached ?? 0)
  }

  private func reached(_ db: Database, _ condition: String) throws -> Int {
    try Int.fetchOne(db, sql: "SELECT count(*) FROM reach WHERE \(condition)") ?? 0
  }

  /// Sheets that need a person: those that a new list made hits, then the most serious verdict
  /// first, then day received, then id.
  public func reviewQueue() throws(StoreError) -> [QueueRow] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT id, verdict, received, station, openFields, turn IS 'risen' AS risen
          FROM declaration
          WHERE purged IS NULL AND standing = 'open' AND (openFields > 0 OR state = 'needs-review')
          ORDER BY risen DESC, concern DESC, received, id
          """
      ).map { row in
        let verdict: String? = row["verdict"]
        return QueueRow(
          declaration: row["id"], verdict: verdict.flatMap { Verdict(rawValue: $0) },
          received: try day(row["received"]), station: row["station"],
          openFields: row["openFields"], hasRisen: row["risen"])
      }
    }
  }

  private func counts<Key: RawRepresentable<String> & Hashable>(
    _ db: Database, _ table: String, by column: String, where condition: String
  ) throws -> [Key: Int] {
    let rows = try Row.fetchAll(
      db, sql: "SELECT \(column), count(*) FROM \(table) WHERE \(condition) GROUP BY 1")
    let pairs = rows.compactMap { row in Key(rawValue: row[0]).map { ($0, row[1] as Int) } }
    return Dictionary(uniqueKeysWithValues: pairs)
  }

  private func count(_ db: Database, _ condition: String) throws -> Int {
    try Int.fetchOne(
      db, sql: "SELECT count(*) FROM declaration WHERE purged IS NULL AND \(condition)") ?? 0
  }

  private func receivedDays(_ db: Database) throws -> ClosedRange<CalendarDay>? {
    let row = try Row.fetchOne(
      db, sql: "SELECT min(received), max(received) FROM declaration WHERE purged IS NULL")
    guard let row, let first: String = row[0], let last: String = row[1] else { return nil }
    return try day(first)...day(last)
  }

  private func day(_ text: String) throws -> CalendarDay {
    guard let day = CalendarDay(iso: text) else {
      throw StoreError.damaged("a stored day is not one")
    }
    return day
  }
}
