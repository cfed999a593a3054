import Dispatch
import Foundation
import GRDB
import Screening
import Synchronization

/// Goes through every sheet's reach, without decoding anything else of it.
struct ReachPass {
  let store: DeclarationStore
  let list: PreparedList
  let workers: Int

  /// Sheets that meet other entries than those their outcome was found with, and those whose
  /// outcome was last found under another version; in order.
  func changed() throws -> [Int64] {
    let last = try store.read { try Int64.fetchOne($0, sql: "SELECT max(seq) FROM reach") ?? 0 }
    let count = Int64(max(1, min(workers, Self.mostWorkers)))
    let parts = (0..<count).map { part in
      (last * part / count + 1)...max(last * (part + 1) / count, last * part / count + 1)
    }
    let results = Mutex<[Int: Result<[Int64], any Error>]>([:])
    DispatchQueue.concurrentPerform(iterations: parts.count) { part in
      let result = Result { try changed(in: parts[part]) }
      results.withLock { $0[part] = result }
    }
    let found = results.withLock { $0 }
    return try parts.indices.flatMap { try found[$0]?.get() ?? [] }
  }

  /// As many connections for reading as a pool opens.
  static let mostWorkers = 5

  private func changed(in part: ClosedRange<Int64>) throws -> [Int64] {
    var finder = Finder(entries: list.reachedEntries())
    var changed: [Int64] = []
    try store.read { db in
      let rows = try Row.fetchCursor(
        db,
        sql: """
          SELECT seq, basis, signature, reach FROM reach WHERE seq BETWEEN ? AND ? ORDER BY seq
          """, arguments: [part.lowerBound, part.upperBound])
      while let row = try rows.next() {
        if row.hasNull(atIndex: 1), try finder.holds(row) { continue }
        changed.append(row[0])
      }
    }
    return changed
  }

  /// Those among the sheets that meet other entries than before; in order. Each worker takes its
  /// run of them, so that one waits for the disk while another looks up entries.
  func changed(among sheets: [Int64], _ entries: inout ReachedEntries) throws -> [Int64] {
    let count = max(1, min(workers, Self.mostWorkers, sheets.count / Self.fewest))
    let parts = (0..<count).map { part in
      sheets[sheets.count * part / count..<sheets.count * (part + 1) / count]
    }
    let finder = Finder(entries: entries)
    typealias Found = (sheets: [Int64], finder: Finder)
    let results = Mutex<[Int: Result<Found, any Error>]>([:])
    DispatchQueue.concurrentPerform(iterations: count) { part in
      let result = Result { try changed(among: parts[part], finder) }
      results.withLock { $0[part] = result }
    }
    let found = try results.withLock { $0 }.mapValues { try $0.get() }
    // What one of them has looked up is remembered.
    if let first = found[0] { entries = first.finder.entries }
    return parts.indices.flatMap { found[$0]?.sheets ?? [] }
  }

  /// Fewer sheets than that are not worth a worker.
  private static let fewest = 32

  private func changed(
    among sheets: ArraySlice<Int64>, _ finder: Finder
  ) throws -> (sheets: [Int64], finder: Finder) {
    var finder = finder
    let changed = try store.read { db in
      let statement = try db.cachedStatement(
        sql: "SELECT seq, basis, signature, reach FROM reach WHERE seq = ?")
      return try sheets.filter { seq in
        let rows = try Row.fetchCursor(statement, arguments: [seq])
        guard let row = try rows.next() else { return false }
        return try !row.hasNull(atIndex: 1) || !finder.holds(row)
      }
    }
    return (changed, finder)
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
