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
    let last = try store.read { try Int64.fetchOne($0, sql: "SELECT max(seq) FROM reach") ?? 0 }
    let count = Int64(max(1, min(workers, Workers.most)))
    let parts = (0..<count).map { part in
      (last * part / count + 1)...max(last * (part + 1) / count, last * part / count + 1)
    }
    return try Workers.collect(parts.count, atOnce: workers) { try changed(in: parts[$0]) }.flatMap(
      \.self)
  }

  private func changed(in part: ClosedRange<Int64>) throws -> [Int64] {
    try store.read { db in
      try changed(
        try Row.fetchCursor(
          db,
          sql: """
            SELECT seq, basis, signature, reach FROM reach WHERE seq BETWEEN ? AND ? ORDER BY seq
            """, arguments: [part.lowerBound, part.upperBound]))
    }
  }

  /// Those among the sheets that meet other entries than before; in order. Each worker takes its
  /// run of them, so that one waits for the disk while another looks up entries.
  func changed(among sheets: [Int64]) throws -> [Int64] {
    let count = max(1, min(workers, Workers.most, sheets.count / Self.fewest))
    let parts = (0..<count).map { part in
      sheets[sheets.count * part / count..<sheets.count * (part + 1) / count]
    }
    return try Workers.collect(count, atOnce: workers) { try changed(among: parts[$0]) }.flatMap(
      \.self)
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
