import DeclarationStore
import Declarations
import Foundation
import Gazetteer
import Screening

/// A store, a list and the same stays in a plain database, and what is measured on them.
struct RescreeningBench {
  private let store: DeclarationStore
  private let plain: PlainJoin
  private let root: URL
  private let sheets: InventedSheets
  private let lists: InventedList
  private let screener: Screener
  private let facts: URL
  private let declarations: Int
  private let seed: UInt64
  private var list: HotspotList
  /// The areas and trains that the screening's own index says each declaration meets.
  private var met: [Int: Set<Int32>] = [:]
  private var plainReady = 0.0
  /// By the store before this run; a multiple of 3 leaves the kinds of changes in their turn.
  private var seen = 0
  private let now = Moment(InventedSheets.firstDay)

  /// Sheets that are read back, after building and after screening.
  private static let checked = 500
  private static let workers = ProcessInfo.processInfo.activeProcessorCount
  /// One, and all there are.
  private static let workerCounts = Set([1, workers]).sorted()

  init(root: URL, declarations: Int, entries: Int, seed: UInt64) throws {
    let geography = Geography(try Gazetteer.builtIn())
    self.root = root
    self.declarations = declarations
    self.seed = seed
    sheets = InventedSheets(geography: geography, seed: seed)
    lists = InventedList(geography: geography, seed: seed)
    screener = Screener(gazetteer: geography.gazetteer)
    list = lists.list(entries: entries)
    let directory = root.appending(path: "store")
    store =
      DeclarationStore.exists(at: directory)
      ? try .open(at: directory)
      : try .create(
        at: directory, purpose: "benchmark", station: nil, retentionDays: 365, now: now)
    plain = try PlainJoin(at: root.appending(path: "plain.sqlite"))
    facts = root.appending(path: "built.json")
  }

  /// What is known of a store that was built before.
  private struct Built: Codable, Equatable {
    var declarations: Int
    var entries: Int
    var seed: UInt64
    var plainReady: Double
    var met: [Int: Set<Int32>]
  }

  /// Goes on with the store that an earlier run has kept, if it is of the same make. It gets
  /// other changes than it has seen.
  mutating func reuse() throws -> Bool {
    guard let data = try? Data(contentsOf: facts) else { return false }
    let built = try JSONDecoder().decode(Built.self, from: data)
    guard built.declarations == declarations, built.entries == list.entries.count,
      built.seed == seed, let active = try store.activeList()
    else { throw OtherStore() }
    list = active
    seen = 300 * active.version
    (met, plainReady) = (built.met, built.plainReady)
    return true
  }

  struct OtherStore: Error, CustomStringConvertible {
    var description: String { "The store that is kept there was built of something else" }
  }

  mutating func build() throws {
    list = try activate(list)
    let prepared = try store.prepared(list, for: screener)
    // With the list screened from the beginning, the sheets come as from a day's scanning.
    _ = try rescreen(prepared, .changes)
    var builder = StoreBuilder(
      store: store, plain: plain, sheets: sheets, list: prepared, now: now)
    try builder.build(declarations)
    met = builder.met
    plainReady = try Measurement.time { try plain.load(list) }.seconds
    try check(prepared, sheets: Self.checked)
    // Some ten kilobytes a sheet wait to be written; that is not what is measured.
    sync()
    let built = Built(
      declarations: declarations, entries: list.entries.count, seed: seed, plainReady: plainReady,
      met: met)
    try JSONEncoder().encode(built).write(to: facts)
  }

  /// Reads sheets back as anybody would: each must be what was scanned, with the outcome that the
  /// rules give it under the list.
  private func check(_ list: PreparedList, sheets count: Int) throws {
    for number in stride(from: 0, to: declarations, by: max(1, declarations / count)) {
      var fresh = sheets.sheet(number).declaration
      let stored = try store.sheet(fresh.id).declaration
      let outcome = list.outcome(of: fresh).outcome
      guard stored.screening == outcome else { throw Wrong(sheet: number) }
      fresh.screening = stored.screening
      fresh.state = stored.state
      fresh.refer = stored.refer
      guard stored == fresh else { throw Wrong(sheet: number) }
    }
  }

  struct Wrong: Error { let sheet: Int }

  mutating func measure(changes: Int, repeats: Int) throws -> RescreeningResult {
    var result = RescreeningResult(declarations: declarations, entries: list.entries.count)
    try Warming.read(store.directory)
    Measurement.resetPeak()
    for number in 0..<repeats {
      for workers in Self.workerCounts {
        let prepared = try next(2 * number + workers, &result)
        let run = try timed(prepared, .everything, workers)
        result.full[workers, default: []].append(run.seconds)
      }
    }
    for number in 0..<changes {
      for (turn, workers) in Self.workerCounts.enumerated() {
        // The same kinds of changes for both.
        let prepared = try next(100 + number + 3_000_000 * turn, &result)
        let run = try timed(prepared, .changes, workers)
        result.incremental[workers, default: []].append(run.seconds)
        result.judged.append(run.value.judged)
      }
    }
    result.peak = Measurement.peakMegabytes
    result.plainReady = plainReady
    try check(PreparedList(list, for: screener), sheets: Self.checked)
    try measureJoins(repeats: repeats, &result)
    return result
  }

  private func measureJoins(repeats: Int, _ result: inout RescreeningResult) throws {
    Measurement.resetPeak()
    try plain.warm()
    for _ in 0..<repeats {
      let runs = try PlainJoin.joins.map { join in
        try Measurement.time { try plain.count(join) }
      }
      result.sqlite.append(runs.map(\.seconds).min() ?? .nan)
      result.sqliteRows = runs[0].value
    }
    result.sqlitePeak = Measurement.peakMegabytes
    for table in PlainJoin.tables {
      try plain.export(table, to: root.appending(path: "\(table).csv"))
    }
    result.duckDB = try DuckDBJoin(folder: root).run(repeats: repeats)
    result.agreement = RescreeningResult.Agreement(plain: try plain.met(), screening: met)
  }

  /// One entry changes; the list becomes active and is made ready.
  private mutating func next(
    _ number: Int, _ result: inout RescreeningResult
  ) throws -> PreparedList {
    list = try activate(lists.changed(list, number + seen))
    let ready = try Measurement.time { try store.prepared(list, for: screener) }
    result.ready.append(ready.seconds)
    return ready.value
  }

  private func activate(_ list: HotspotList) throws -> HotspotList {
    let stored = try store.importList(list, by: "benchmark", at: now)
    return try store.activateList(stored.version, by: "benchmark", at: now)
  }

  private func rescreen(
    _ list: PreparedList, _ scope: RescreenScope, _ workers: Int = workers
  ) throws -> RescreenReport {
    try store.rescreen(
      under: list, scope: scope, cause: "benchmark", by: "benchmark", at: now, workers: workers)
  }

  /// A list is let go only after the clock has stopped.
  private func timed(
    _ list: PreparedList, _ scope: RescreenScope, _ workers: Int = workers
  ) throws -> (seconds: Double, value: RescreenReport) {
    try withExtendedLifetime(list) {
      try Measurement.time { try rescreen(list, scope, workers) }
    }
  }
}
