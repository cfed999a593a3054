import Foundation
import GRDB
import Screening

/// Goes through every sheet's reach, without decoding anything else of it.
struct ReachPass {
  let store: DeclarationStore
  let list: PreparedList
  let workers: Int

  /// Sheets that meet other entries than those their outcome was found with, and those whose
  /// outcome was last found under another version; in order.
  func changed() throws -> [Int64] {
    let last = try store.read { try Int.fetchOne($0, sql: "SELECT max(seq) FROM reach") ?? 0 }
    let runs = Workers.runs(of: last, Workers.count(workers, for: last, fewest: 1))
    return try Array(Workers.collect(runs.count) { try changed(in: runs[$0]) }.joined())
  }

  /// They are numbered from 1.
  private func changed(in run: Range<Int>) throws -> [Int64] {
    try store.read { db in
      try changed(
        try Row.fetchCursor(
          db,
          sql: """
            SELECT seq, basis, signature, reach FROM reach WHERE seq > ? AND seq <= ? ORDER BY seq
            """, arguments: [run.lowerBound, run.upperBound]))
    }
  }

  /// Those among the sheets that meet other entries than before; in order. Each worker takes its
  /// run of them, so that one waits for the disk while another looks up entries.
  func changed(among sheets: [Int64]) throws -> [Int64] {
    let count = Workers.count(workers, for: sheets.count, fewest: Self.fewest)
    let runs = Workers.runs(of: sheets.count, count)
    return try Array(Workers.collect(count) { try changed(among: sheets[runs[$0]]) }.joined())
  }

  /// Fewer sheets than that are not worth a worker.
  private static let fewest = 32

  private func changed(among sheets: ArraySlice<Int64>) throws -> [Int64] {
    try store.read { db in
      let statement = try db.cachedStatement(
        // One statement for all, which takes them in their order.
        sql: """
          SELECT r.seq, r.basis, r.signature, r.reach
          FROM json_each(?) wanted CROSS JOIN reach r ON r.seq = wanted.value
          """)
      let numbers = "[\(sheets.map(String.init).joined(separator: ","))]"
      return try changed(try Row.fetchCursor(statement, arguments: [numbers]))
    }
  }

  private func changed(_ rows: RowCursor) throws -> [Int64] {
    var finder = Finder(entries: list.reachedEntries())
    var changed: [Int64] = []
    while let row = try rows.next() {
      if row.hasNull(atIndex: 1), try finder.holds(row) { continue }
      changed.append(row[0])
    }
    return changed
  }

  private struct Finder {
    var entries: ReachedEntries
    /// One array for all sheets.
    private var reach: [UInt8] = []

    init(entries: ReachedEntries) { self.entries = entries }

    /// Whether a sheet meets the same entries as before.
    mutating func holds(_ row: Row) throws -> Bool {
      reach.removeAll(keepingCapacity: true)
      try row.withUnsafeData(atIndex: 3) { data in
        data?.withUnsafeBytes { reach.append(contentsOf: $0) }
      }
      let signature: Int64 = row[2]
      return try entries.signature(packed: reach) == UInt64(bitPattern: signature)
    }
  }
}
