public import Declarations
import Foundation
import GRDB

public struct PurgeReport: Hashable, Sendable {
  public var declarations: Int
  public var images: Int
}

extension DeclarationStore {
  /// The last day received of what `purge` may take on a given day.
  public func purgeable(on today: CalendarDay) throws(StoreError) -> CalendarDay {
    CalendarDay(ordinal: today.ordinal - (try profile().retentionDays) - 1)
  }

  /// Removes what is known about people from every declaration received on `lastDay` or earlier:
  /// readings, observations, corrections, notes, evidence and page images. The ledger, the receipts
  /// and the bare fact of the declaration stay. SQLite overwrites what it frees.
  public func purge(
    through lastDay: CalendarDay, by person: String, at now: Moment
  ) throws(StoreError) -> PurgeReport {
    let count = try write { db in
      let ids = try String.fetchAll(
        db, sql: "SELECT id FROM declaration WHERE purged IS NULL AND received <= ?",
        arguments: [lastDay.description])
      for id in ids { try forget(id, at: now, db) }
      try ReachRow.sweep(db)
      try AuditRow.append(
        AuditEntry(
          at: now, actor: person, action: .purge, subject: "through \(lastDay)",
          detail: "\(ids.count) declarations"), db)
      return ids.count
    }
    let images = try removeUnnamedImages()
    // The log still holds what was freed until it is folded in.
    try StoreError.translating {
      try pool.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
    }
    return PurgeReport(declarations: count, images: images)
  }

  private func forget(_ id: String, at now: Moment, _ db: Database) throws {
    for table in ["correction", "note", "screening"] {
      try db.execute(sql: "DELETE FROM \(table) WHERE declaration = ?", arguments: [id])
    }
    try db.execute(
      sql: """
        UPDATE declaration SET state = 'closed', standing = 'closed', machine = NULL,
          current = NULL, observations = NULL, evidence = NULL, serial = NULL, purged = ?
        WHERE id = ?
        """, arguments: [now.milliseconds, id])
  }

  /// Images of purged sheets, and those of scans that were cut short. Holds the write lock, so that
  /// no scan names an image between the look and the removal.
  private func removeUnnamedImages() throws(StoreError) -> Int {
    try write { db in
      let named = try String.fetchSet(
        db, sql: "SELECT evidence FROM declaration WHERE evidence IS NOT NULL")
      let unnamed = try evidence.hashes().subtracting(named)
      for hash in unnamed { try evidence.remove(hash) }
      return unnamed.count
    }
  }
}
