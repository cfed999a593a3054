import DeclarationStore
import Declarations
import Foundation
import Testing

@Suite("The ledger")
struct LedgerTests {
  static let rejected = PageRecord.Content.rejected(reason: "no form", remedy: "scan again")

  @Test("the same page of the same file is already done, whatever comes the second time")
  func again() throws {
    let fixture = try StoreFixture()
    let sheet = Sample.sheet(Sample.declaration(1))
    let first = try fixture.store.record(.declaration(sheet), at: StoreFixture.start)
    let second = try fixture.store.record(.page(1, .blank), at: StoreFixture.start)
    #expect(first.isNew && !second.isNew)
    #expect(second.line == first.line)
    #expect(second.line.outcome == .declaration && second.line.declaration == Sample.id(1))
    #expect(try fixture.store.status().pages == [.declaration: 1])
  }

  @Test(
    "the same bytes under another name or in another folder are a duplicate that names the first",
    arguments: [("copy.png", "/scans"), ("1.png", "/other")])
  func copy(file: String, folder: String) throws {
    let fixture = try StoreFixture()
    let sheet = Sample.sheet(Sample.declaration(1))
    try fixture.keep(sheet)
    let copy = try fixture.store.record(
      .declaration(sheet, file: file, folder: folder), at: StoreFixture.start)
    #expect(copy.isNew && copy.line.outcome == .duplicate)
    #expect(copy.line.declaration == Sample.id(1))
    #expect(copy.line.reason == "the same page as 1.png")
    #expect(try fixture.store.count(matching: .all) == 1)
    #expect(try fixture.store.status().pages == [.declaration: 1, .duplicate: 1])
  }

  @Test("a copy of a blank is blank, a copy of a rejected page is rejected")
  func copiesOfNothing() throws {
    let fixture = try StoreFixture()
    for file in ["a.png", "b.png"] {
      _ = try fixture.store.record(.page(2, .blank, file: file), at: StoreFixture.start)
      _ = try fixture.store.record(.page(3, Self.rejected, file: file), at: StoreFixture.start)
    }
    #expect(try fixture.store.status().pages == [.blank: 2, .rejected: 2])
  }

  @Test("a rejected page that is tried again takes its new outcome, and its copies follow")
  func retry() throws {
    let fixture = try StoreFixture()
    let sheet = Sample.sheet(Sample.declaration(1))
    _ = try fixture.store.record(.page(1, Self.rejected), at: StoreFixture.start)
    _ = try fixture.store.record(.page(1, Self.rejected, file: "b.png"), at: StoreFixture.start)
    let kept = try fixture.store.record(.declaration(sheet), at: StoreFixture.start)
    #expect(!kept.isNew && kept.line.outcome == .rejected)
    let retried = try fixture.store.record(
      .declaration(sheet), at: StoreFixture.start, retry: true)
    #expect(retried.isNew && retried.line.outcome == .declaration)
    #expect(try fixture.store.status().pages == [.declaration: 1, .duplicate: 1])
  }

  @Test("retry leaves a declaration alone")
  func retryOfDeclaration() throws {
    let fixture = try StoreFixture()
    try fixture.keep(Sample.sheet(Sample.declaration(1)))
    let again = try fixture.store.record(
      .page(1, Self.rejected), at: StoreFixture.start, retry: true)
    #expect(!again.isNew && again.line.outcome == .declaration)
  }

  @Test("a file that could not be read makes way once it can")
  func unreadable() throws {
    let fixture = try StoreFixture()
    let unhashed = PageSource(file: "1.png", page: 1, sha256: "")
    _ = try fixture.store.record(
      PageRecord(source: unhashed, folder: "/scans", content: Self.rejected),
      at: StoreFixture.start)
    try fixture.keep(Sample.sheet(Sample.declaration(1)))
    #expect(try fixture.store.status().pages == [.declaration: 1])
  }

  @Test("an outcome is found by bytes and page, and only there")
  func outcome() throws {
    let fixture = try StoreFixture()
    try fixture.keep(Sample.sheet(Sample.declaration(1)))
    let store = fixture.store
    let found = try store.sheetOutcome(sha256: Sample.hash(1), page: 1)
    #expect(found?.declaration == Sample.id(1))
    #expect(try store.sheetOutcome(sha256: Sample.hash(1), page: 2) == nil)
    #expect(try store.sheetOutcome(sha256: Sample.hash(2), page: 1) == nil)
    #expect(try store.ledgerLine(for: Sample.source(1), folder: "/scans") == found)
    #expect(try store.ledgerLine(for: Sample.source(1), folder: "/other") == nil)
  }

  @Test("a sheet and its ledger line are kept together or not at all")
  func wholeOrNothing() throws {
    let fixture = try StoreFixture()
    // Cleared without a clear verdict: the schema refuses it.
    let unlawful = Sample.declaration(1, verdict: .undetermined, state: .cleared)
    #expect(throws: StoreError.self) {
      try fixture.store.record(.declaration(Sample.sheet(unlawful)), at: StoreFixture.start)
    }
    #expect(try fixture.store.status().pages.isEmpty)
    #expect(try fixture.store.count(matching: .all) == 0)
  }

  @Test("eight workers with the same eight pages leave each page once")
  func concurrent() async throws {
    let fixture = try StoreFixture()
    let store = fixture.store
    try await withThrowingTaskGroup(of: Void.self) { group in
      for worker in 0..<8 {
        group.addTask {
          for number in 0..<8 {
            let sheet = Sample.sheet(Sample.declaration((number + worker) % 8))
            _ = try store.record(.declaration(sheet), at: StoreFixture.start)
          }
        }
      }
      try await group.waitForAll()
    }
    #expect(try store.status().pages == [.declaration: 8])
  }
}
