import DeclarationStore
import Declarations
import Foundation
import GRDB
import Gazetteer
import Screening
import SeededChance
import Testing

@Suite("Screening the store again")
struct RescreeningTests {
  private let fixture: StoreFixture
  private let lists: ListCase
  private var store: DeclarationStore { fixture.store }

  init() throws {
    fixture = try StoreFixture()
    lists = ListCase(screener: Screener(gazetteer: try Gazetteer.builtIn()))
  }

  @Test("what a change touches and everything from the beginning leave the same, to the byte")
  func changesAgainstAnew() throws {
    let other = try StoreFixture()
    var random = SplitMix64(seed: 11)
    for number in 0..<12 {
      let sheet = Sample.sheet(lists.declaration(number, &random))
      try fixture.keep(sheet)
      try other.keep(sheet)
    }
    var entries: [HotspotEntry] = []
    var judged = 0
    for step in 0..<25 {
      entries = lists.changed(entries, step, &random)
      let touched = try lists.screen(store, entries, .changes)
      let all = try lists.screen(other.store, entries, .anew)
      judged += touched.judged
      #expect(touched.changes == all.changes, "step \(step)")
      #expect(touched.examined == 12 && all.examined == 12)
      for number in 0..<12 {
        let id = Sample.id(number)
        let sheets = (try store.sheet(id), try other.store.sheet(id))
        #expect(sheets.0.declaration == sheets.1.declaration, "step \(step), sheet \(number)")
        #expect(sheets.0.screenings == sheets.1.screenings, "step \(step), sheet \(number)")
      }
      #expect(try store.status().outdated == 0)
    }
    #expect(judged > 30 && judged < 25 * 12 / 2, "some are judged again, most are not: \(judged)")
  }

  @Test("a run that is cut short is finished by the next, and all stand under one list")
  func cutShort() throws {
    var random = SplitMix64(seed: 12)
    for number in 0..<300 { try fixture.keep(Sample.sheet(lists.declaration(number, &random))) }
    let first = try lists.ready(store, lists.changed([], 0, &random))
    let second = lists.changed([], 2, &random)
    var calls = 0
    let error = #expect(throws: StoreError.self) {
      try lists.screen(store, first, .changes) { done, all in
        calls += 1
        #expect(done < all)
        _ = try? lists.ready(store, second)
      }
    }
    #expect(error?.kind == .locked && calls == 1)
    let list = try #require(try store.activeList())
    let ready = try store.prepared(list, for: lists.screener)
    let report = try lists.screen(store, ready, .changes)
    #expect(report.examined == 300)
    #expect(try store.status().outdated == 0)
    for number in stride(from: 0, to: 300, by: 7) {
      let sheet = try store.sheet(Sample.id(number))
      let outcome = ready.outcome(of: sheet.declaration).outcome
      #expect(sheet.declaration.screening == outcome, "sheet \(number)")
    }
  }

  @Test("a run that is cut short among the sheets a change touches is finished by the next")
  func cutShortAmongTouched() throws {
    let other = try StoreFixture()
    let area = lists.area("山东省济南市历下区", from: "2020-06-01", to: nil)
    for number in 0..<300 {
      let sheet = Sample.sheet(lists.harmless(number))
      try fixture.keep(sheet)
      try other.keep(sheet)
    }
    for store in [store, other.store] { _ = try lists.screen(store, [], .changes) }
    var calls = 0
    let error = #expect(throws: StoreError.self) {
      try lists.screen(store, try lists.ready(store, [area]), .changes) { done, all in
        calls += 1
        #expect(done < all && all == 300)
        _ = try? lists.ready(store, [])
      }
    }
    #expect(error?.kind == .locked && calls == 1)
    let half = try (0..<300).count {
      try store.sheet(Sample.id($0)).declaration.screening?.verdict == .confirmed
    }
    #expect(half > 0 && half < 300, "the first batch stands: \(half)")
    _ = try lists.screen(store, [area], .changes)
    _ = try lists.screen(other.store, [area], .anew)
    #expect(try store.status().outdated == 0)
    for number in 0..<300 {
      let id = Sample.id(number)
      #expect(try store.sheet(id).declaration == other.store.sheet(id).declaration)
    }
  }

  @Test("sheets kept many at a time are those kept one by one")
  func batches() throws {
    let other = try StoreFixture()
    var random = SplitMix64(seed: 14)
    let prepared = try [store, other.store].map {
      try lists.ready($0, [lists.area("北京市丰台区", from: "2020-06-01", to: nil)])
    }
    for (store, list) in zip([store, other.store], prepared) {
      _ = try lists.screen(store, list, .changes)
    }
    var entries = prepared[0].reachedEntries()
    let sheets = (0..<20).map { prepared[0].screened(lists.declaration($0, &random)) }
    let batch = try sheets.compactMap { sheet in
      try BatchSheet(
        .declaration(Sample.sheet(sheet)),
        reach: ReachedSheet(sheet, under: prepared[0], &entries))
    }
    #expect(try store.record(batch, under: prepared[0], at: StoreFixture.start) == 20)
    #expect(try store.record(batch, under: prepared[0], at: StoreFixture.start) == 0)
    for sheet in sheets { try other.keep(Sample.sheet(sheet)) }
    #expect(try lists.screen(store, prepared[0], .changes).judged == 0)
    #expect(try lists.screen(other.store, prepared[1], .changes).judged == 20)
    for number in 0..<20 {
      let id = Sample.id(number)
      let kept = (try store.sheet(id), try other.store.sheet(id))
      #expect(kept.0.declaration == kept.1.declaration && kept.0.screenings == kept.1.screenings)
    }
    let next = [lists.area("山东省济南市", from: "2020-06-01", to: nil)]
    #expect(
      try lists.screen(store, next, .changes).changes
        == lists.screen(other.store, next, .anew).changes)
  }

  @Test("whoever becomes a hit comes first; whoever was one stays open until a person looked")
  func turns() throws {
    try fixture.keep(Sample.sheet(lists.harmless(1)), Sample.sheet(lists.harmless(2)))
    let entry = lists.area("山东省济南市历下区", from: "2020-06-01", to: nil)
    #expect(try lists.screen(store, [], .changes).changes.allSatisfy { $0.to == .clear })
    let risen = try lists.screen(store, [entry], .changes)
    #expect(risen.changes.map(\.isNewHit) == [true, true])
    #expect(risen.changes.first?.because.map(\.entry) == [entry.id])
    #expect(try store.sheet(Sample.id(1)).declaration.state == .flagged)
    let fallen = try lists.screen(store, [], .changes)
    #expect(fallen.lowered.count == 2)
    for number in [1, 2] {
      let declaration = try store.sheet(Sample.id(number)).declaration
      #expect(declaration.screening?.verdict == .clear)
      #expect(declaration.state == .needsReview)
    }
    try store.finishReview(of: Sample.id(1), by: "li", at: StoreFixture.start)
    _ = try lists.screen(store, [], .anew)
    #expect(try store.sheet(Sample.id(1)).declaration.state == .reviewed)
    #expect(try store.sheet(Sample.id(2)).declaration.state == .needsReview)
  }

  @Test("nothing that was kept for screening outlives a purge")
  func purge() throws {
    var marked = lists.harmless(1)
    marked.fields[.stay(0, .place)] = Sample.reading("山东省济南市历下区诸葛试样村")
    try fixture.keep(Sample.sheet(marked))
    _ = try lists.screen(store, [], .changes)
    #expect(try holds("诸葛试样"))
    _ = try store.purge(
      through: marked.received.advanced(by: 1), by: "li", at: StoreFixture.start)
    #expect(try !holds("诸葛试样"))
    #expect(try lists.screen(store, [], .anew).examined == 0)
  }

  @Test(
    "a store of an earlier version is brought up to date and screened like any other",
    arguments: [1, 2, 3])
  func migration(version: Int) throws {
    var random = SplitMix64(seed: 13)
    for number in 0..<5 { try fixture.keep(Sample.sheet(lists.declaration(number, &random))) }
    let old = try DatabaseQueue(
      path: fixture.directory.appending(path: "wayform.sqlite").path)
    try old.write { db in
      try db.execute(sql: Self.takeBackFourth)
      if version < 3 { try db.execute(sql: Self.takeBackThird) }
      if version == 1 { try db.execute(sql: Self.takeBackSecond) }
    }
    try old.close()
    let store = try fixture.reopened()
    let list = try lists.ready(store, lists.changed([], 0, &random))
    var heard: [Int] = []
    let report = try lists.screen(store, list, .changes) { done, all in heard += [done, all] }
    #expect(report.examined == 5 && heard == [5, 5])
    for number in 0..<5 {
      let declaration = try store.sheet(Sample.id(number)).declaration
      #expect(declaration.screening == list.outcome(of: declaration).outcome)
    }
  }

  private static let takeBackSecond = """
    DROP TRIGGER activationStays;
    DROP TRIGGER activationNeedsSecondPerson;
    DROP TABLE approvalPolicy;
    DELETE FROM grdb_migrations WHERE identifier = '2 approvals';
    """

  private static let takeBackFourth = """
    DROP TABLE listReachChunk; DROP TABLE listReach;
    CREATE TABLE listReach (
      version INTEGER PRIMARY KEY REFERENCES list (version),
      setting INTEGER NOT NULL,
      reach BLOB NOT NULL
    ) STRICT;
    DELETE FROM grdb_migrations WHERE identifier = '4 list reach in chunks';
    """

  private static let takeBackThird = """
    DROP TRIGGER declarationIsNew;
    DROP TRIGGER declarationIsAnother;
    DROP TABLE screeningRun; DROP TABLE listReach; DROP TABLE unreached;
    DROP TABLE stayTextOf; DROP TABLE stayText; DROP TABLE stayTextSearch;
    DROP TABLE reachTrain; DROP TABLE reachPlace; DROP TABLE fact;
    DROP TABLE reach; DROP TABLE reachTotal;
    ALTER TABLE declaration DROP COLUMN turn;
    DELETE FROM grdb_migrations WHERE identifier = '3 reach';
    """

  /// Whether any file of the store holds the text, in UTF-8 or UTF-16.
  private func holds(_ text: String) throws -> Bool {
    let wide = Data(text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
    let files = FileManager.default.enumerator(
      at: fixture.directory, includingPropertiesForKeys: nil)
    while let file = files?.nextObject() as? URL {
      guard !file.hasDirectoryPath else { continue }
      let data = try Data(contentsOf: file)
      if data.range(of: Data(text.utf8)) != nil || data.range(of: wide) != nil { return true }
    }
    return false
  }
}
