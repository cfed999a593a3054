import Declarations
import GRDB

/// The `page` table.
enum LedgerRow {
  static func decode(_ row: Row) throws -> LedgerLine {
    guard let outcome = PageOutcome(rawValue: row["outcome"]) else {
      throw StoreError.damaged("a ledger line has no outcome")
    }
    let form: String? = row["form"]
    return LedgerLine(
      source: PageSource(file: row["file"], page: row["page"], sha256: row["sha256"]),
      folder: row["folder"], outcome: outcome, declaration: row["declaration"],
      form: form.map { FormIdentity(id: $0, version: row["formVersion"]) },
      residual: row["residual"], reason: row["reason"], remedy: row["remedy"],
      cpuMilliseconds: row["cpuMilliseconds"])
  }

  static func line(for source: PageSource, folder: String, _ db: Database) throws -> LedgerLine? {
    let statement = try db.cachedStatement(
      sql: "SELECT * FROM page WHERE folder = ? AND file = ? AND sha256 = ? AND page = ?")
    return try Row.fetchOne(
      statement, arguments: [folder, source.file, source.sha256, source.page]
    ).map(decode)
  }

  /// The declaration where there is one, otherwise the line that was there first.
  static func first(sha256: String, page: Int, _ db: Database) throws -> LedgerLine? {
    let statement = try db.cachedStatement(
      sql: """
        SELECT * FROM page WHERE sha256 = ? AND page = ? AND sha256 <> ''
        ORDER BY outcome = 'declaration' DESC, seq LIMIT 1
        """)
    return try Row.fetchOne(statement, arguments: [sha256, page]).map(decode)
  }

  static func first(of source: PageSource, _ db: Database) throws -> LedgerLine? {
    try first(sha256: source.sha256, page: source.page, db)
  }

  /// The line that a page gets, given how the same bytes ended before.
  static func line(of page: PageRecord, given first: LedgerLine?) throws -> LedgerLine {
    var line = LedgerLine(
      source: page.source, folder: page.folder, outcome: .blank, declaration: nil,
      form: page.form, residual: page.residual, reason: nil, remedy: nil,
      cpuMilliseconds: page.cpuMilliseconds)
    if let first, first.outcome == .declaration, let id = first.declaration {
      line.makeDuplicate(of: id, reason: "the same page as \(first.source.file)")
      return line
    }
    switch page.content {
    case .declaration(let sheet):
      line.outcome = .declaration
      line.declaration = sheet.declaration.id
      line.form = sheet.declaration.form
    case .duplicate(let id): line.makeDuplicate(of: id, reason: "the same sheet, scanned again")
    case .blank: break
    case .rejected(let reason, let remedy):
      line.outcome = .rejected
      line.reason = reason
      line.remedy = remedy
    }
    return line
  }

  static func replace(with line: LedgerLine, at now: Moment, _ db: Database) throws {
    // A file that could not be read before, and a rejected page that was tried again.
    try db.cachedStatement(
      """
      DELETE FROM page
      WHERE folder = ? AND file = ? AND page = ? AND sha256 IN (?, '') AND outcome = 'rejected'
      """, [line.folder, line.source.file, line.source.page, line.source.sha256])
    try insert(line, at: now, db)
    if line.outcome == .declaration { try turnCopiesIntoDuplicates(of: line, db) }
  }

  private static func insert(_ line: LedgerLine, at now: Moment, _ db: Database) throws {
    try db.cachedStatement(
      """
      INSERT INTO page (folder, file, sha256, page, outcome, declaration, form, formVersion,
        residual, reason, remedy, cpuMilliseconds, at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        line.folder, line.source.file, line.source.sha256, line.source.page,
        line.outcome.rawValue, line.declaration, line.form?.id, line.form?.version,
        line.residual, line.reason, line.remedy, line.cpuMilliseconds, now.milliseconds,
      ])
  }

  private static func turnCopiesIntoDuplicates(of line: LedgerLine, _ db: Database) throws {
    try db.cachedStatement(
      """
      UPDATE page SET outcome = 'duplicate', declaration = ?, reason = ?, remedy = NULL
      WHERE sha256 = ? AND page = ? AND outcome IN ('blank', 'rejected')
      """,
      [
        line.declaration, "the same page as \(line.source.file)", line.source.sha256,
        line.source.page,
      ])
  }
}

extension LedgerLine {
  fileprivate mutating func makeDuplicate(of id: String, reason: String) {
    outcome = .duplicate
    declaration = id
    self.reason = reason
  }
}
