import DeclarationStore
import Declarations
import Foundation
import GRDB
import Screening
import Testing

@Suite("Approval of hotspot lists")
struct ApprovalPolicyTests {
  let fixture: StoreFixture
  var store: DeclarationStore { fixture.store }
  init() throws { fixture = try StoreFixture() }

  private func activate(_ version: Int, by person: String) throws -> HotspotList {
    try store.activateList(version, by: person, at: StoreFixture.start)
  }

  @Test("unless a store wants a second person, whoever imports may activate")
  func onePerson() throws {
    #expect(try !store.approvalPolicy().needsSecondPerson)
    _ = try store.importList(Sample.list(), by: "li", at: StoreFixture.start)
    #expect(try activate(1, by: "li").envelope.approvedBy == "li")
  }

  @Test(
    "where it does, the importer is refused under every spelling of the name, and another may",
    arguments: ["li", "LI", " li "])
  func secondPerson(_ name: String) throws {
    try store.setApprovalPolicy(secondPerson: true, by: "chief", at: StoreFixture.start)
    _ = try store.importList(Sample.list(), by: "li", at: StoreFixture.start)
    let error = #expect(throws: StoreError.self) { try activate(1, by: name) }
    #expect(error?.kind == .secondPersonNeeded)
    #expect(error?.remedy.contains("hotspots activate 1") == true)
    #expect(try store.activeList() == nil)
    #expect(try activate(1, by: "wang").envelope.approvedBy == "wang")
  }

  @Test("what is active already may be named again by its importer: nothing happens")
  func again() throws {
    _ = try store.importList(Sample.list(), by: "li", at: StoreFixture.start)
    _ = try activate(1, by: "li")
    try store.setApprovalPolicy(secondPerson: true, by: "chief", at: StoreFixture.start)
    _ = try activate(1, by: "li")
    #expect(try store.lists().map(\.activations.count) == [1])
  }

  @Test("decisions and approvals stand in the audit; the same decision again adds nothing")
  func audited() throws {
    for secondPerson in [true, true, false, true] {
      try store.setApprovalPolicy(
        secondPerson: secondPerson, by: "chief", at: StoreFixture.start)
    }
    _ = try store.importList(Sample.list(), by: "li", at: StoreFixture.start)
    _ = try activate(1, by: "wang")
    var lines: [String] = []
    try store.forEachAuditLine {
      lines.append("\($0.entry.actor) \($0.entry.action.rawValue) \($0.entry.detail.prefix(13))")
    }
    #expect(
      lines.prefix(3) == [
        "chief approval-policy second person", "chief approval-policy one person",
        "chief approval-policy second person",
      ])
    #expect(lines.last == "wang activate second person")
    #expect(try store.approvalPolicy().decision?.by == "chief")
  }

  @Test(
    "the database itself refuses what the program would",
    arguments: [
      "INSERT INTO activation (version, by, at) VALUES (1, 'Li', 0)",
      "DELETE FROM activation", "UPDATE activation SET by = 'x'", "DELETE FROM list",
      "UPDATE list SET payload = x'00'", "DELETE FROM approvalPolicy",
      "UPDATE approvalPolicy SET secondPerson = 0",
    ])
  func appendOnly(_ sql: String) throws {
    try store.setApprovalPolicy(secondPerson: true, by: "chief", at: StoreFixture.start)
    _ = try store.importList(Sample.list(), by: "li", at: StoreFixture.start)
    _ = try activate(1, by: "wang")
    let queue = try DatabaseQueue(
      path: fixture.directory.appending(path: "wayform.sqlite").path)
    #expect(throws: DatabaseError.self) { try queue.write { try $0.execute(sql: sql) } }
  }

  @Test("a stored list is verified by its hash")
  func verified() throws {
    _ = try store.importList(Sample.list(), by: "li", at: StoreFixture.start)
    #expect(try store.verifiedList(1) == store.list(1))
    let queue = try DatabaseQueue(
      path: fixture.directory.appending(path: "wayform.sqlite").path)
    try queue.write { db in
      try db.execute(sql: "DROP TRIGGER listStands")
      try db.execute(
        sql:
          "UPDATE list SET payload = CAST(replace(CAST(payload AS TEXT), 'national', 'another') AS BLOB)"
      )
    }
    #expect(throws: StoreError.self) { try store.verifiedList(1) }
  }
}
