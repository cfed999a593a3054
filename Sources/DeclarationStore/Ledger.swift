public import Declarations
import GRDB

// What is the same page: the same bytes (SHA-256 of the whole file) and the same page number.
//
// - The same page of the same file in the same folder, again: already done. Nothing changes and
//   the first outcome is given back.
// - The same page under another name or in another folder: where the first one became a
//   declaration, a duplicate naming it; otherwise what the first one is, blank or rejected, since
//   there is nothing that it could be a duplicate of.
// - A rejected page becomes a declaration when it is tried again: its copies become duplicates.
//
// So for every page there is at most one declaration, whatever the order and however many work.
// Which of two copies becomes it is decided by who is recorded first: feed files sorted.
extension DeclarationStore {
  /// How the same bytes ended when they were first seen; nil for bytes never seen.
  public func sheetOutcome(sha256: String, page: Int) throws(StoreError) -> LedgerLine? {
    try read { try LedgerRow.first(sha256: sha256, page: page, $0) }
  }

  /// The line of exactly this page of this file; nil while it is not done.
  public func ledgerLine(
    for source: PageSource, folder: String
  ) throws(StoreError) -> LedgerLine? {
    try read { try LedgerRow.line(for: source, folder: folder, $0) }
  }

  /// Keeps how a page ended, with everything that was read from it, in one transaction. Its image
  /// is on the disk before that.
  /// `retry`: a rejected page takes its new outcome; any other stays as it is.
  public func record(
    _ page: PageRecord, at now: Moment, retry: Bool = false
  ) throws(StoreError) -> Recorded {
    try keepEvidence(of: page)
    let encoded = try encoded(page)
    return try write { db in
      let existing = try LedgerRow.line(for: page.source, folder: page.folder, db)
      if let existing, !retry || existing.outcome != .rejected {
        return Recorded(line: existing, isNew: false)
      }
      let line = try LedgerRow.line(of: page, given: LedgerRow.first(of: page.source, db))
      if line.outcome == .declaration, case .declaration(let sheet) = page.content, let encoded {
        // A purge may have swept the image since; from here on it waits for this transaction.
        let evidenceHash = try evidence.keep(sheet.evidence)
        try SheetRow.insert(encoded, evidenceHash: evidenceHash, at: now, db)
      }
      try LedgerRow.replace(with: line, at: now, db)
      return Recorded(line: line, isNew: true)
    }
  }

  /// Goes through the ledger in the order of file, folder and page.
  public func forEachLedgerLine(_ body: (LedgerLine) throws -> Void) throws {
    try StoreError.translating {
      try pool.read { db in
        let rows = try Row.fetchCursor(
          db, sql: "SELECT * FROM page ORDER BY file, folder, page, seq")
        while let row = try rows.next() { try body(LedgerRow.decode(row)) }
      }
    }
  }

  private func encoded(_ page: PageRecord) throws(StoreError) -> EncodedSheet? {
    guard case .declaration(let sheet) = page.content else { return nil }
    return try StoreError.translating { try EncodedSheet(sheet) }
  }

  /// Before the transaction, so that others need not wait for the disk.
  private func keepEvidence(of page: PageRecord) throws(StoreError) {
    guard case .declaration(let sheet) = page.content else { return }
    try StoreError.translating { _ = try evidence.keep(sheet.evidence) }
  }
}
