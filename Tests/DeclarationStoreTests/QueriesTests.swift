import DeclarationStore
import Declarations
import Foundation
import Testing

@Suite("Finding declarations")
struct QueriesTests {
  let fixture: StoreFixture
  var store: DeclarationStore { fixture.store }

  init() throws {
    fixture = try StoreFixture()
    let open: [FieldKey: FieldReading] = [.phone: Sample.reading("1", accepted: false)]
    try fixture.keep(
      Sample.sheet(Sample.declaration(1, received: "2020-06-01")),
      Sample.sheet(
        Sample.declaration(2, verdict: .possible, state: .flagged, received: "2020-06-02")),
      Sample.sheet(
        Sample.declaration(
          3, verdict: .confirmed, state: .needsReview, received: "2020-06-03", fields: open)),
      Sample.sheet(
        Sample.declaration(
          4, verdict: .undetermined, state: .needsReview, received: "2020-06-03", fields: open)))
  }

  @Test(
    "a filter narrows by day, verdict and state",
    arguments: [
      (DeclarationFilter.all, [1, 2, 3, 4]),
      (DeclarationFilter(from: CalendarDay(iso: "2020-06-02")), [2, 3, 4]),
      (DeclarationFilter(to: CalendarDay(iso: "2020-06-02")), [1, 2]),
      (DeclarationFilter(verdicts: [.possible, .confirmed]), [2, 3]),
      (DeclarationFilter(verdicts: [.possible, .confirmed], states: [.flagged]), [2]),
      (DeclarationFilter(station: "elsewhere"), []),
    ])
  func filter(filter: DeclarationFilter, expected: [Int]) throws {
    #expect(try Set(store.ids(matching: filter)) == Set(expected.map(Sample.id)))
    #expect(try store.count(matching: filter) == expected.count)
    var seen: [String] = []
    try store.forEachDeclaration(matching: filter) { seen.append($0.id) }
    #expect(try seen == store.ids(matching: filter))
  }

  @Test("urgency goes by verdict; the line list puts reviewed ones first")
  func order() throws {
    #expect(
      try store.ids(matching: DeclarationFilter(order: .urgency)) == [3, 2, 4, 1].map(Sample.id))
    try store.finishReview(of: Sample.id(1), by: "li", at: StoreFixture.start)
    #expect(
      try store.ids(matching: DeclarationFilter(order: .lineList)) == [1, 3, 2, 4].map(Sample.id))
    #expect(try store.reviewQueue().map(\.declaration) == [3, 4].map(Sample.id))
  }

  @Test("an id may be shortened while it is the only one")
  func prefix() throws {
    let id = Sample.id(1)
    #expect(try store.resolveID(String(id.prefix(12))) == id)
    for wrong in ["", "zzzz", id + "0", "%"] {
      let error = #expect(throws: StoreError.self) { try store.resolveID(wrong) }
      #expect(error?.kind == .noSuchDeclaration)
    }
  }

  @Test("several ids that begin alike are named")
  func ambiguous() throws {
    var twin = Sample.declaration(9)
    twin.id = String(Sample.id(1).prefix(8)) + "zzzzzzzz"
    try fixture.keep(Sample.sheet(twin))
    let error = #expect(throws: StoreError.self) {
      try store.resolveID(String(twin.id.prefix(8)))
    }
    #expect(error?.kind == .ambiguousID)
    #expect(error?.remedy.contains(twin.id) == true)
  }

  @Test("status adds up")
  func status() throws {
    let status = try store.status()
    #expect(status.pages == [.declaration: 4])
    #expect(status.states == [.cleared: 1, .flagged: 1, .needsReview: 2])
    #expect(status.verdicts == [.clear: 1, .possible: 1, .confirmed: 1, .undetermined: 1])
    #expect(status.received?.lowerBound == CalendarDay(iso: "2020-06-01"))
    // None is active, and all were screened against list 1.
    #expect(status.outdated == 4 && status.activeList == nil)
  }
}
