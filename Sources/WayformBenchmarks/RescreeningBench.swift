import DeclarationStore
import Declarations
import Dispatch
import Foundation
import Gazetteer
import Screening
import Synchronization

/// A store, a list and the same stays in a plain database, and what is measured on them.
struct RescreeningBench {
  private let store: DeclarationStore
  private let plain: PlainJoin
  private let root: URL
  private let sheets: InventedSheets
  private let lists: InventedList
  private let screener: Screener
  private let declarations: Int
  private var list: HotspotList
  /// The area entries that the screening's own index says each declaration meets by its places.
  private var met: [Int: Set<Int32>] = [:]
  private let now = Moment(InventedSheets.firstDay)

  /// Sheets in one transaction while building.
  private static let batchLength = 2000
  private static let workers = ProcessInfo.processInfo.activeProcessorCount

  init(root: URL, declarations: Int, entries: Int, seed: UInt64) throws {
    let geography = Geography(try Gazetteer.builtIn())
    self.root = root
    self.declarations = declarations
    sheets = InventedSheets(geography: geography, seed: seed)
    lists = InventedList(geography: geography, seed: seed)
    screener = Screener(gazetteer: geography.gazetteer)
    list = lists.list(entries: entries)
    store = try DeclarationStore.create(
      at: root.appending(path: "store"), purpose: "benchmark", station: nil, retentionDays: 365,
      now: now)
    plain = try PlainJoin(at: root.appending(path: "plain.sqlite"))
  }

  mutating func build() throws {
    list = try activate(list)
    let prepared = PreparedList(list, for: screener)
    // With the list screened from the beginning, the sheets come as from a day's scanning.
    _ = try rescreen(prepared, .changes)
    try plain.add(list)
    for first in stride(from: 0, to: declarations, by: Self.batchLength) {
      try add(first..<min(first + Self.batchLength, declarations), prepared)
    }
    try plain.index()
  }

  private mutating func add(_ numbers: Range<Int>, _ list: PreparedList) throws {
    let parts = made(numbers, list)
    let pages = parts.flatMap(\.pages)
    let count = try store.record(pages, under: list, at: now)
    precondition(count == numbers.count, "every sheet is new")
    try plain.add(parts.flatMap(\.stays))
    for part in parts { met.merge(part.met) { $1 } }
  }

  private struct Part {
    var pages: [(page: PageRecord, reach: ReachedSheet)] = []
    var stays: [(number: Int, presences: [InventedSheets.Presence])] = []
    var met: [Int: Set<Int32>] = [:]
  }

  private func made(_ numbers: Range<Int>, _ list: PreparedList) -> [Part] {
    let parts = Mutex<[Int: Part]>([:])
    let sheets = sheets
    DispatchQueue.concurrentPerform(iterations: Self.workers) { worker in
      var part = Part()
      var entries = list.reachedEntries()
      for number in numbers where number % Self.workers == worker {
        let (declaration, presences) = sheets.sheet(number)
        let settled = list.screened(declaration)
        let reached = ReachedSheet(settled, under: list, &entries)
        part.pages.append((Self.page(settled), reached))
        part.stays.append((number, presences))
        let areas = Self.areas(settled, list, &entries)
        if !areas.isEmpty { part.met[number] = areas }
      }
      let made = part
      parts.withLock { $0[worker] = made }
    }
    return parts.withLock { parts in parts.sorted { $0.key < $1.key }.map(\.value) }
  }

  private static func areas(
    _ declaration: Declaration, _ list: PreparedList, _ entries: inout ReachedEntries
  ) -> Set<Int32> {
    var reach = list.reach(of: declaration)
    reach.leaveOutNames()
    let numbers = (try? entries.numbers(packed: reach.packed)) ?? []
    return Set(numbers.filter { list.list.entries[$0].kind == .area }.map { Int32($0) })
  }

  private static func page(_ declaration: Declaration) -> PageRecord {
    PageRecord(
      source: declaration.source, folder: "benchmark",
      content: .declaration(
        ReadSheet(declaration: declaration, observations: [], evidence: Data("page".utf8))),
      form: declaration.form)
  }

  mutating func measure(changes: Int, repeats: Int) throws -> RescreeningResult {
    var result = RescreeningResult(declarations: declarations, entries: list.entries.count)
    Measurement.resetPeak()
    for number in 0..<changes {
      let prepared = try next(number, &result)
      let run = try Measurement.time { try rescreen(prepared, .changes) }
      result.incremental.append(run.seconds)
      result.judged.append(run.value.judged)
    }
    for number in 0..<repeats {
      for workers in Set([1, Self.workers]) {
        let prepared = try next(changes + 2 * number + workers, &result)
        let run = try Measurement.time { try rescreen(prepared, .everything, workers) }
        result.full[workers, default: []].append(run.seconds)
      }
    }
    result.peak = Measurement.peakMegabytes
    try measureJoins(repeats: repeats, &result)
    return result
  }

  private func measureJoins(repeats: Int, _ result: inout RescreeningResult) throws {
    Measurement.resetPeak()
    for _ in 0..<repeats {
      let runs = try PlainJoin.joins.map { join in
        try Measurement.time { try plain.count(join) }
      }
      result.sqlite.append(runs.map(\.seconds).min() ?? .nan)
      result.sqliteRows = runs[0].value
    }
    result.sqlitePeak = Measurement.peakMegabytes
    for table in ["stay", "entry", "above", "exclusion"] {
      try plain.export(table, to: root.appending(path: "\(table).csv"))
    }
    result.duckDB = try DuckDBJoin(folder: root).run(repeats: repeats)
    result.agreement = RescreeningResult.Agreement(plain: try plain.met(), screening: met)
  }

  /// One entry changes; the list becomes active and is made ready.
  private mutating func next(
    _ number: Int, _ result: inout RescreeningResult
  ) throws -> PreparedList {
    list = try activate(lists.changed(list, number))
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
}
