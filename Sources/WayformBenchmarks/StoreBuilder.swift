import DeclarationStore
import Declarations
import Dispatch
import Foundation
import Gazetteer
import Screening
import Synchronization

/// Fills a store with invented sheets, each screened and kept like a sheet that was scanned, and a
/// plain database with the same stays. While a batch is written the next one is made.
struct StoreBuilder {
  let store: DeclarationStore
  let plain: PlainJoin
  let sheets: InventedSheets
  let list: PreparedList
  let now: Moment
  private let finders: Pool<ReachedEntries>
  /// The areas and trains that the screening's own index says each declaration meets.
  private(set) var met: [Int: Set<Int32>] = [:]

  /// Sheets in one transaction.
  private static let batchLength = 4000
  /// Of a batch, so that all processors have work to the end of it.
  private static let parts = 8

  init(
    store: DeclarationStore, plain: PlainJoin, sheets: InventedSheets, list: PreparedList,
    now: Moment
  ) {
    self.store = store
    self.plain = plain
    self.sheets = sheets
    self.list = list
    self.now = now
    finders = Pool { list.reachedEntries() }
  }

  mutating func build(_ declarations: Int) throws {
    var waiting: [Part] = []
    for first in stride(from: 0, to: declarations, by: Self.batchLength) {
      let numbers = first..<min(first + Self.batchLength, declarations)
      let made = try made(numbers, while: waiting)
      for part in made { met.merge(part.met) { $1 } }
      waiting = made
    }
    try write(waiting)
  }

  private struct Part {
    var sheets: [BatchSheet] = []
    var plain: [PlainJoin.Sheet] = []
    var met: [Int: Set<Int32>] = [:]
  }

  private func made(_ numbers: Range<Int>, while waiting: [Part]) throws -> [Part] {
    let results = Mutex<[Int: Result<Part, any Error>]>([:])
    DispatchQueue.concurrentPerform(iterations: Self.parts + 1) { iteration in
      let result = Result<Part, any Error> {
        guard iteration > 0 else {
          try write(waiting)
          return Part()
        }
        return try part(numbers.filter { $0 % Self.parts == iteration - 1 })
      }
      results.withLock { $0[iteration] = result }
    }
    return try results.withLock { $0 }.sorted { $0.key < $1.key }.map { try $0.value.get() }
  }

  private func write(_ parts: [Part]) throws {
    let sheets = parts.flatMap(\.sheets)
    guard !sheets.isEmpty else { return }
    let count = try store.record(sheets, under: list, at: now)
    precondition(count == sheets.count, "every sheet is new")
    try plain.add(parts.flatMap(\.plain))
  }

  private func part(_ numbers: [Int]) throws -> Part {
    var part = Part()
    try finders.use { entries in
      for number in numbers {
        let invented = sheets.sheet(number)
        let (settled, reach) = list.screenedWithReach(invented.declaration)
        let reached = ReachedSheet(settled, reach: reach, under: list, &entries)
        if let sheet = try BatchSheet(Self.page(settled), reach: reached) {
          part.sheets.append(sheet)
        }
        part.plain.append(
          .init(
            number: number, presences: invented.presences, train: invented.train,
            day: invented.day))
        let met = met(reach, &entries)
        if !met.isEmpty { part.met[number] = met }
      }
    }
    return part
  }

  private func met(_ reach: Reach, _ entries: inout ReachedEntries) -> Set<Int32> {
    var reach = reach
    reach.leaveOutNames()
    let numbers = (try? entries.numbers(packed: reach.packed)) ?? []
    return Set(
      numbers.filter { [.area, .train].contains(list.list.entries[$0].kind) }.map { Int32($0) })
  }

  private static func page(_ declaration: Declaration) -> PageRecord {
    PageRecord(
      source: declaration.source, folder: "benchmark",
      content: .declaration(
        ReadSheet(declaration: declaration, observations: [], evidence: Data("page".utf8))),
      form: declaration.form)
  }
}
