import DeclarationStore
import Declarations
import Foundation
import Testing

@Suite("Corrections")
struct CorrectionsTests {
  let fixture: StoreFixture
  var store: DeclarationStore { fixture.store }

  init() throws {
    fixture = try StoreFixture()
    try fixture.keep(Sample.sheet(Self.declaration()))
  }

  static func declaration(phone: String = "13800000000") -> Declaration {
    Sample.declaration(
      1, verdict: .undetermined, state: .needsReview,
      fields: [
        .name: Sample.reading("张一"), .phone: Sample.reading(phone, accepted: false),
      ])
  }

  private func correct(
    _ reading: ClerkReading, _ field: FieldKey = .phone, by: String = "li",
    settle: DeclarationStore.Settle = asItIs
  ) throws -> StoredSheet {
    try store.correct(
      Correction(
        declaration: Sample.id(1), field: field, machine: Sample.reading("forged"),
        reading: reading, by: by, at: StoreFixture.start), settle: settle)
  }

  @Test("machine and person are both kept; the machine's word comes from the store")
  func both() throws {
    let sheet = try correct(.value(.text("13900000000")))
    let reading = try #require(sheet.declaration[.phone])
    #expect(reading.value == .text("13900000000") && reading.state == .corrected)
    #expect(reading.by == .clerk && reading.accepted)
    #expect(sheet.machine == Self.declaration())
    #expect(sheet.corrections.map(\.machine) == [Sample.reading("13800000000", accepted: false)])
    #expect(try store.sheet(Sample.id(1)) == sheet)
  }

  @Test("undo is a row of its own and leaves the machine's reading")
  func undo() throws {
    _ = try correct(.blank)
    let sheet = try correct(.machine, by: "wang")
    #expect(sheet.declaration[.phone] == Self.declaration()[.phone])
    #expect(sheet.corrections.map(\.reading) == [.blank, .machine])
    #expect(sheet.corrections.map(\.by) == ["li", "wang"])
  }

  @Test("corrections survive reading the sheet again")
  func reread() throws {
    _ = try correct(.value(.text("13900000000")))
    _ = try correct(.illegible, .name)
    let again = Self.declaration(phone: "13811111111")
    let sheet = try store.reread(
      Sample.sheet(again), at: StoreFixture.start, settle: asItIs)
    #expect(sheet.machine == again)
    #expect(sheet.declaration[.phone]?.value == .text("13900000000"))
    #expect(sheet.declaration[.name]?.state == .illegible)
  }

  @Test("what follows from a correction is kept with it, and the old verdict stays")
  func settled() throws {
    let sheet = try correct(.value(.text("13900000000"))) { declaration in
      var settled = declaration
      settled.screening = ScreeningOutcome(verdict: .clear, list: "national", listVersion: 1)
      settled.state = .cleared
      return settled
    }
    #expect(sheet.declaration.state == .cleared)
    #expect(sheet.screenings.map(\.outcome.verdict) == [.undetermined, .clear])
    #expect(sheet.screenings.map(\.cause) == ["scan", "correction"])
  }

  @Test("a correction whose consequences break a rule leaves nothing behind")
  func rollback() throws {
    let before = try store.contentDigest()
    #expect(throws: StoreError.self) {
      try correct(.blank) { declaration in
        var unlawful = declaration
        unlawful.state = .cleared
        return unlawful
      }
    }
    #expect(try store.contentDigest() == before)
  }

  @Test("a field that the form does not have cannot be corrected")
  func unknownField() throws {
    #expect(throws: StoreError.self) { try correct(.blank, FieldKey("no.such")) }
  }

  @Test("a review is finished only when nothing is open, and undo opens it again")
  func finish() throws {
    #expect(throws: StoreError.self) {
      try store.finishReview(of: Sample.id(1), by: "li", at: StoreFixture.start)
    }
    _ = try correct(.illegible)
    try store.finishReview(of: Sample.id(1), by: "li", at: StoreFixture.start)
    #expect(try store.declaration(Sample.id(1)).state == .reviewed)
    #expect(try store.reviewQueue().isEmpty)
    #expect(try correct(.machine).declaration.state == .needsReview)
    #expect(try store.reviewQueue().map(\.declaration) == [Sample.id(1)])
  }

  @Test("a rejected sheet stays rejected when lists change, until it is opened again")
  func reject() throws {
    try store.reject(Sample.id(1), reason: "unreadable", by: "li", at: StoreFixture.start)
    _ = try store.rescreen(cause: "list 2", by: "li", at: StoreFixture.start) {
      var settled = $0
      settled.state = .flagged
      settled.screening?.verdict = .confirmed
      return settled
    }
    #expect(try store.declaration(Sample.id(1)).state == .rejected)
    try store.reopen(Sample.id(1), by: "li", at: StoreFixture.start, settle: asItIs)
    #expect(try store.declaration(Sample.id(1)).state == .needsReview)
  }
}
