import DeclarationStore
import Declarations
import Foundation
import Screening
import Testing

@Suite("Hotspot lists in the store")
struct ListsTests {
  let fixture: StoreFixture
  var store: DeclarationStore { fixture.store }
  init() throws { fixture = try StoreFixture() }

  @Test("a list gets the next version; the same list again is the same version")
  func versions() throws {
    let first = try store.importList(Sample.list(), by: "li", at: StoreFixture.start)
    let second = try store.importList(Sample.list("medium"), by: "li", at: StoreFixture.start)
    let again = try store.importList(Sample.list(), by: "wang", at: StoreFixture.start)
    #expect([first, second, again].map(\.version) == [1, 2, 1])
    #expect(again == first && again.envelope.importedBy == "li")
    #expect(first.envelope.contentHash == ContentHash.sha256(of: Sample.list().canonicalText))
    #expect(try store.lists().map(\.version) == [1, 2])
  }

  @Test("importing activates nothing; activation is a step of its own, kept with its person")
  func activation() throws {
    _ = try store.importList(Sample.list(), by: "li", at: StoreFixture.start)
    _ = try store.importList(Sample.list("medium"), by: "li", at: StoreFixture.start)
    #expect(try store.activeList() == nil)
    for version in [1, 2, 2, 1] {
      _ = try store.activateList(version, by: "wang", at: StoreFixture.start)
    }
    #expect(try store.activeList()?.version == 1)
    #expect(try store.activeList()?.envelope.approvedBy == "wang")
    #expect(try store.lists().map(\.activations.count) == [2, 1])
    #expect(try store.lists().map(\.isActive) == [true, false])
    #expect(throws: StoreError.self) {
      try store.activateList(9, by: "wang", at: StoreFixture.start)
    }
  }

  @Test("screening again keeps old verdicts and tells who changed")
  func rescreen() throws {
    for number in 1...100 { try fixture.keep(Sample.sheet(Sample.declaration(number))) }
    let listed = Set([Sample.id(7), Sample.id(93)])
    let settle: DeclarationStore.Settle = { declaration in
      var settled = declaration
      let hit = listed.contains(declaration.id)
      settled.state = hit ? .flagged : .cleared
      settled.screening = ScreeningOutcome(
        verdict: hit ? .confirmed : .clear, list: "national", listVersion: 2)
      return settled
    }
    let report = try store.rescreen(
      cause: "list 2", by: "li", at: StoreFixture.start, settle: settle)
    #expect(report.examined == 100)
    #expect(Set(report.raised.map(\.declaration)) == listed && report.lowered.isEmpty)
    let history = try store.sheet(Sample.id(7)).screenings
    #expect(history.map(\.outcome.listVersion) == [1, 2])
    #expect(history.map(\.cause) == ["scan", "list 2"])
    let digest = try store.contentDigest()
    let again = try store.rescreen(
      cause: "list 2", by: "li", at: StoreFixture.start, settle: settle)
    #expect(again.changes.isEmpty)
    #expect(try store.contentDigest() == digest)
  }
}
