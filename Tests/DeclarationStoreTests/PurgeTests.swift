import DeclarationStore
import Declarations
import Foundation
import Testing

@Suite("Purge and backup")
struct PurgeTests {
  let fixture: StoreFixture
  var store: DeclarationStore { fixture.store }

  init() throws {
    fixture = try StoreFixture()
    let marked: [FieldKey: FieldReading] = [.name: Sample.reading("诸葛试样")]
    try fixture.keep(
      Sample.sheet(Sample.declaration(1, received: "2020-06-01", fields: marked)),
      Sample.sheet(Sample.declaration(2, received: "2020-06-02")))
    try store.note("诸葛试样 called", on: Sample.id(1), by: "li", at: StoreFixture.start)
  }

  /// Whether any file of the store holds the text.
  private func holds(_ text: String, under directory: URL) throws -> Bool {
    let files = FileManager.default.enumerator(at: directory, includingPropertiesForKeys: nil)
    while let file = files?.nextObject() as? URL {
      guard !file.hasDirectoryPath else { continue }
      if try Data(contentsOf: file).range(of: Data(text.utf8)) != nil { return true }
    }
    return false
  }

  @Test("nothing of a purged person is left in any file; ledger and neighbours stay")
  func purge() throws {
    #expect(try holds("诸葛试样", under: fixture.directory))
    let day = try #require(CalendarDay(iso: "2020-06-01"))
    let report = try store.purge(through: day, by: "li", at: StoreFixture.start)
    #expect(report.declarations == 1 && report.images == 1)
    #expect(try !holds("诸葛试样", under: fixture.directory))
    #expect(try store.ids(matching: .all) == [Sample.id(2)])
    #expect(try store.status().pages == [.declaration: 2])
    #expect(throws: StoreError.self) { try store.sheet(Sample.id(1)) }
    _ = try store.image(of: Sample.id(2))
    #expect(try store.purge(through: day, by: "li", at: StoreFixture.start).declarations == 0)
  }

  @Test("a purged sheet that is scanned again is already done")
  func scannedAgain() throws {
    let day = try #require(CalendarDay(iso: "2020-06-01"))
    _ = try store.purge(through: day, by: "li", at: StoreFixture.start)
    let again = try store.record(
      .declaration(Sample.sheet(Sample.declaration(1))), at: StoreFixture.start)
    #expect(!again.isNew)
    #expect(try store.count(matching: .all) == 1)
  }

  @Test("the last day to purge follows from the retention")
  func deadline() throws {
    let today = try #require(CalendarDay(iso: "2020-07-02"))
    // Kept for 30 days: what came on 1 June is due on 2 July.
    #expect(try store.purgeable(on: today) == CalendarDay(iso: "2020-06-01"))
  }

  @Test("a backup is a store with the same content")
  func backup() throws {
    let target = fixture.directory.deletingLastPathComponent().appending(path: "copy")
    try store.backup(to: target, by: "li", at: StoreFixture.start)
    let copy = try DeclarationStore.open(at: target)
    #expect(try copy.contentDigest() == store.contentDigest())
    #expect(try copy.image(of: Sample.id(1)) == store.image(of: Sample.id(1)))
    #expect(throws: StoreError.self) {
      try store.backup(to: target, by: "li", at: StoreFixture.start)
    }
  }
}
