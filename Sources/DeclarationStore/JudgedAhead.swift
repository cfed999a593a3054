import Declarations
import GRDB
import Screening

/// Judges sheets by several workers, before the transaction that keeps what they found: nobody
/// waits for that, and most of what the transaction reads lies in memory by then.
struct JudgedAhead {
  private let found: [Int64: StandingSheet.Judgement]

  /// Fewer sheets than that are not worth a worker.
  private static let fewest = 2

  init(
    _ sheets: ArraySlice<Int64>, in store: DeclarationStore, under list: PreparedList,
    workers: Int
  ) throws {
    let count = Workers.count(workers, for: sheets.count, fewest: Self.fewest)
    guard count > 1 else {
      found = [:]
      return
    }
    typealias Found = [(Int64, StandingSheet.Judgement)]
    let parts = try Workers.collect(count) { part in
      try store.read { db in
        var found: Found = []
        for place in stride(from: sheets.startIndex + part, to: sheets.endIndex, by: count) {
          guard let sheet = try StandingSheet.fetch(sheets[place], db) else { continue }
          found.append((sheet.seq, try sheet.judged(under: list)))
        }
        return found
      }
    }
    found = Dictionary(parts.joined()) { first, _ in first }
  }

  /// Nil where the sheet was not judged, or somebody has changed it since.
  func judgement(of sheet: StandingSheet) -> StandingSheet.Judgement? {
    guard let found = found[sheet.seq], found.holds(of: sheet) else { return nil }
    return found
  }
}
