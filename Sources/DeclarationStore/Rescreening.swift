public import Declarations
import GRDB

/// What screening again changed.
public struct RescreenReport: Hashable, Sendable {
  public struct Change: Hashable, Sendable {
    public var declaration: String
    /// Nil where it had never been screened.
    public var from: Verdict?
    public var to: Verdict?
  }

  public var examined = 0
  /// In the order of ids. Only where the verdict itself is another.
  public var changes: [Change] = []

  public var raised: [Change] { changes.filter { ($0.from ?? .clear) < ($0.to ?? .clear) } }
  public var lowered: [Change] { changes.filter { ($0.to ?? .clear) < ($0.from ?? .clear) } }
}

extension DeclarationStore {
  /// Settles declarations again, such as after another list became active. Old verdicts stay.
  ///
  /// Commits every ``batchLength`` sheets, so that others may write in between; a run that is cut
  /// short is finished by running it again. The report is of this run.
  public func rescreen(
    _ filter: DeclarationFilter = .all, cause: String, by actor: String, at now: Moment,
    settle: Settle
  ) throws(StoreError) -> RescreenReport {
    var report = RescreenReport()
    var rest = try ids(matching: filter)[...]
    while !rest.isEmpty {
      let batch = rest.prefix(Self.batchLength)
      rest = rest.dropFirst(batch.count)
      let found = try write { db in
        try batch.compactMap { try rescreen($0, cause: cause, at: now, settle, db) }
      }
      report.examined += batch.count
      report.changes += found.filter { $0.from != $0.to }
    }
    let summary = "\(report.examined) screened, \(report.changes.count) verdicts changed"
    try audit(AuditEntry(at: now, actor: actor, action: .screen, subject: cause, detail: summary))
    return report
  }

  /// Sheets in one transaction: some tens of milliseconds of writing.
  private static let batchLength = 64

  private func rescreen(
    _ id: String, cause: String, at now: Moment, _ settle: Settle, _ db: Database
  ) throws -> RescreenReport.Change? {
    // Purged since the ids were taken; a sheet that cannot be read is an error, never passed over.
    guard try SheetReading.isKept(id, db) else { return nil }
    let before = try SheetReading.standing(id, db)
    let settled = settle(before.declaration)
    if settled != before.declaration {
      _ = try SheetRow.update(
        settled, before: before.declaration, standing: before.standing, at: now, cause: cause, db)
    }
    return RescreenReport.Change(
      declaration: id, from: before.declaration.screening?.verdict,
      to: settled.screening?.verdict)
  }
}
