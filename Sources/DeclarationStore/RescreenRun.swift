import Declarations
import GRDB
import Screening

/// One screening of the whole store under one list.
struct RescreenRun {
  let store: DeclarationStore
  let list: PreparedList
  let scope: RescreenScope
  let cause: String
  let actor: String
  let now: Moment
  let workers: Int
  private var report = RescreenReport()
  private var entries: ReachedEntries

  /// Sheets in one transaction: some tens of milliseconds of judging and writing.
  static let batchLength = 256

  init(
    store: DeclarationStore, list: PreparedList, scope: RescreenScope, cause: String,
    actor: String, now: Moment, workers: Int
  ) {
    self.store = store
    self.list = list
    self.scope = scope
    self.cause = cause
    self.actor = actor
    self.now = now
    self.workers = workers
    entries = list.reachedEntries()
    report.listVersion = version
  }

  private var version: Int { list.list.version }

  mutating func run(_ progress: (Int, Int) -> Void) throws -> RescreenReport {
    if scope == .anew { try store.write(ReachRow.forgetAll) }
    var waiting = try candidates()
    while true {
      try judgeUnreached(progress)
      if try judge(waiting, progress) { return report }
      // Somebody wrote a sheet since.
      waiting = try store.read { try ReachRow.pending(version, $0) }
    }
  }

  /// Sheets of which it is not certain that their outcome stays; in order.
  private func candidates() throws -> [Int64] {
    let pass = ReachPass(store: store, list: list, workers: workers)
    let touched = try store.read { db in
      try query(db).map { try ReachSearch(query: $0).sheets(db) }
    }
    guard let touched else { return try pass.changed() }
    let pending = try store.read { try ReachRow.pending(version, $0) }
    return Set(try pass.changed(among: touched)).union(pending).sorted()
  }

  /// Nil where every sheet has to be met.
  private func query(_ db: Database) throws -> ReachQuery? {
    guard scope == .changes, let last = try RunRow.last(db),
      case .entries(let entries) = try RunRow.change(from: last, to: list.reach, db)
    else { return nil }
    return list.screener.query(for: entries)
  }

  /// Gives whether the run is finished: the last commit keeps that together with the last sheets.
  private mutating func judge(
    _ sheets: [Int64], _ progress: (Int, Int) -> Void
  ) throws -> Bool {
    var done = 0
    while true {
      let batch = sheets[done...].prefix(Self.batchLength)
      let isLast = done + batch.count == sheets.count
      let ahead = try JudgedAhead(batch, in: store, under: list, workers: workers)
      let isFinished = try store.write { db in
        try requireActive(db)
        for seq in batch { try judge(seq, ahead, db) }
        return try isLast && finish(db)
      }
      if isLast { return isFinished }
      done += batch.count
      progress(done, sheets.count)
    }
  }

  private mutating func judge(_ seq: Int64, _ ahead: JudgedAhead, _ db: Database) throws {
    guard let sheet = try StandingSheet.fetch(seq, db), sheet.basis != version else { return }
    // Nil where another look-back makes it another reach: then it is taken anew.
    let signature = try entries.signature(packed: sheet.reach)
    guard signature != sheet.signature else {
      if sheet.basis != nil { try sheet.hold(signature: sheet.signature, version, db) }
      return
    }
    report.judged += 1
    let judged = try ahead.judgement(of: sheet) ?? sheet.judged(under: list)
    try keep(judged, of: sheet, db)
    if let signature { return try sheet.hold(signature: signature, version, db) }
    let again = ReachedSheet(try sheet.unpackedFacts().declaration, under: list, &entries)
    try sheet.hold(again, version, db)
  }

  private mutating func keep(
    _ judged: StandingSheet.Judgement, of sheet: StandingSheet, _ db: Database
  ) throws {
    guard let json = judged.json else { return }
    report.rewritten += 1
    try sheet.keep(judged, json: json, at: now, cause: cause, db)
    report.add(
      RescreenReport.Change(sheet.declaration, from: judged.before, to: judged.outcome))
  }

  /// Decodes and judges sheets whose reach is not known.
  private mutating func judgeUnreached(_ progress: (Int, Int) -> Void) throws {
    let all = try store.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM unreached") ?? 0 }
    var done = 0
    while done < all {
      let count = try store.write { db in
        try requireActive(db)
        let batch = try ReachRow.unreached(limit: Self.batchLength, db)
        for id in batch { try judge(unreached: id, db) }
        return batch.count
      }
      guard count > 0 else { return }
      done += count
      progress(done, max(all, done))
    }
  }

  private mutating func judge(unreached id: String, _ db: Database) throws {
    var before = try SheetReading.standing(id, db)
    let outcome = before.declaration.screening
    var settled = list.screened(before.declaration)
    report.judged += 1
    if settled.screening?.isSame(as: outcome) == true {
      // Holds under this list too; that is not written with every sheet.
      before.declaration.screening = settled.screening
    } else {
      report.rewritten += 1
    }
    if settled != before.declaration {
      settled = try SheetRow.update(
        settled, before: before, standing: before.standing, at: now, cause: cause,
        underNewList: true, db)
      report.add(RescreenReport.Change(id, from: outcome, to: settled.screening))
    }
    try ReachRow.insert(ReachedSheet(settled, under: list, &entries), basis: version, db)
  }

  /// From this commit on the verdicts of all sheets are those under the list. False where some
  /// sheet was written in the meantime that this run has not seen.
  private mutating func finish(_ db: Database) throws -> Bool {
    guard try ReachRow.unreached(limit: 1, db).isEmpty,
      try ReachRow.pending(version, db).isEmpty
    else { return false }
    try db.execute(sql: "UPDATE reach SET basis = NULL WHERE basis IS NOT NULL")
    report.examined = try Int.fetchOne(db, sql: "SELECT sheets FROM reachTotal") ?? 0
    report.finish()
    try RunRow.insert(line, reach: list.reach, db)
    try AuditRow.append(
      AuditEntry(
        at: now, actor: actor, action: .screen, subject: cause,
        detail: "\(report.examined) screened, \(report.changed) verdicts changed"), db)
    return true
  }

  private var line: RunRow.Line {
    RunRow.Line(
      version: version, cause: cause, scope: scope == .changes ? .changes : .everything,
      examined: report.examined, changed: report.changed, actor: actor, at: now)
  }

  private func requireActive(_ db: Database) throws {
    guard try ListRow.activeVersion(db) == version else {
      throw StoreError(
        .locked, "Another hotspot list became active while version \(version) was screened",
        remedy: "Run `wayform screen`; what is done so far is kept")
    }
  }
}
