public import Declarations
import GRDB
public import Screening

/// How far a screening of the store goes.
public enum RescreenScope: String, Sendable {
  /// The sheets that the change from the list of the last run can touch.
  case changes
  /// Every sheet is met with the list; those that it meets otherwise than before are judged.
  case everything
  /// Every sheet is read from the beginning and judged, whatever is known of it.
  case anew
}

// What a run leaves: the verdicts of all sheets are those under its list. A sheet whose outcome is
// the same as before is not written; it is the line of the run that says under which version its
// verdict holds.
//
// A run commits piece by piece. Until its last commit, sheets that it has changed carry its
// version, the others that of the run before. One that is killed is finished by the next, which
// finds them by their version. When another list becomes active meanwhile, the run gives up: the
// next one goes on from there.
extension DeclarationStore {
  /// Makes a stored list ready for screening, once for all that is done with it, and keeps what
  /// the run after the next one will compare with.
  public func prepared(
    _ list: HotspotList, for screener: Screener
  ) throws(StoreError) -> PreparedList {
    var prepared = PreparedList(list, for: screener)
    prepared.lookUpAll()
    try write { try RunRow.keep(prepared.reach, of: list.version, $0) }
    return prepared
  }

  /// Screens the store under its active list, which must be `list`. Old verdicts stay.
  ///
  /// Where the reach of some sheets is not known yet, as in a store of an earlier version, they are
  /// decoded and judged first; `progress` hears how many of how many sheets are done.
  /// `workers`: how many threads look at sheets, 1 to 5. It gives up with `locked` when another
  /// list becomes active in the meantime.
  public func rescreen(
    under list: PreparedList, scope: RescreenScope = .changes, cause: String,
    by actor: String, at now: Moment, workers: Int = 1,
    progress: (_ done: Int, _ all: Int) -> Void = { _, _ in }
  ) throws(StoreError) -> RescreenReport {
    var run = RescreenRun(
      store: self, list: list, scope: scope, cause: cause, actor: actor, now: now,
      workers: workers)
    return try StoreError.translating { try run.run(progress) }
  }

  /// Settles declarations again one by one, such as while no list is active. Old verdicts stay.
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
      let batch = rest.prefix(RescreenRun.batchLength)
      rest = rest.dropFirst(batch.count)
      let found = try write { db in
        try batch.compactMap { try rescreen($0, cause: cause, at: now, settle, db) }
      }
      report.examined += batch.count
      for change in found { report.add(change) }
    }
    report.finish()
    let summary = "\(report.examined) screened, \(report.changed) verdicts changed"
    try audit(AuditEntry(at: now, actor: actor, action: .screen, subject: cause, detail: summary))
    return report
  }

  private func rescreen(
    _ id: String, cause: String, at now: Moment, _ settle: Settle, _ db: Database
  ) throws -> RescreenReport.Change? {
    // Purged since the ids were taken; a sheet that cannot be read is an error, never passed over.
    guard try SheetReading.isKept(id, db) else { return nil }
    let before = try SheetReading.standing(id, db)
    let settled = settle(before.declaration)
    if settled != before.declaration {
      _ = try SheetRow.update(
        settled, before: before, standing: before.standing, at: now, cause: cause,
        underNewList: true, db)
      // Its outcome is no longer the one that its signature stands for.
      try db.execute(sql: "DELETE FROM reach WHERE declaration = ?", arguments: [id])
      try db.execute(sql: "INSERT OR IGNORE INTO unreached VALUES (?)", arguments: [id])
    }
    return RescreenReport.Change(
      id, from: before.declaration.screening, to: settled.screening)
  }
}
