public import Declarations
import GRDB
public import Screening

extension DeclarationStore {
  /// Keeps many new sheets in one transaction, each with its reach, so that the next screening
  /// need not decode them. Pages that are there already stay as they are.
  /// Gives how many were new. `list` is what all of them were screened under.
  public func record(
    _ pages: [(page: PageRecord, reach: ReachedSheet)], under list: PreparedList, at now: Moment
  ) throws(StoreError) -> Int {
    try write { db in
      let isCurrent =
        try ListRow.activeVersion(db) == list.list.version
        && RunRow.last(db) == list.list.version
      var count = 0
      for (page, reach) in pages {
        guard case .declaration(let sheet) = page.content,
          try LedgerRow.first(of: page.source, db) == nil
        else { continue }
        let evidenceHash = try evidence.keep(sheet.evidence)
        try SheetRow.insert(sheet, evidenceHash: evidenceHash, at: now, db)
        try LedgerRow.replace(with: LedgerRow.line(of: page, given: nil), at: now, db)
        try ReachRow.insert(reach, basis: isCurrent ? nil : list.list.version, db)
        count += 1
      }
      return count
    }
  }
}
