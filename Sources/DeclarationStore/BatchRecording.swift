public import Declarations
import Foundation
import GRDB
public import Screening

/// A new sheet made ready to be kept with many others: what takes time is done, by whatever thread.
public struct BatchSheet: Sendable {
  fileprivate let page: PageRecord
  fileprivate let evidence: Data
  fileprivate let encoded: EncodedSheet
  fileprivate let reach: ReachedSheet

  /// Nil where the page is no declaration.
  public init?(_ page: PageRecord, reach: ReachedSheet) throws(StoreError) {
    guard case .declaration(let sheet) = page.content else { return nil }
    self.page = page
    self.reach = reach
    evidence = sheet.evidence
    encoded = try StoreError.translating { try EncodedSheet(sheet) }
  }
}

extension DeclarationStore {
  /// Keeps many new sheets in one transaction, each with its reach, so that the next screening
  /// need not decode them. Pages that are there already stay as they are.
  /// Gives how many were new. `list` is what all of them were screened under.
  public func record(
    _ sheets: [BatchSheet], under list: PreparedList, at now: Moment
  ) throws(StoreError) -> Int {
    try write { db in
      let isCurrent =
        try ListRow.activeVersion(db) == list.list.version
        && RunRow.last(db) == list.list.version
      var count = 0
      for sheet in sheets where try LedgerRow.first(of: sheet.page.source, db) == nil {
        let evidenceHash = try evidence.keep(sheet.evidence)
        try SheetRow.insert(sheet.encoded, evidenceHash: evidenceHash, at: now, db)
        try LedgerRow.replace(with: LedgerRow.line(of: sheet.page, given: nil), at: now, db)
        try ReachRow.insert(sheet.reach, basis: isCurrent ? nil : list.list.version, db)
        count += 1
      }
      return count
    }
  }
}
