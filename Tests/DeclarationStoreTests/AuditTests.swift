import DeclarationStore
import Declarations
import Foundation
import GRDB
import Testing

@Suite("The audit")
struct AuditTests {
  let fixture: StoreFixture
  init() throws {
    fixture = try StoreFixture()
    for number in 1...5 {
      try fixture.store.audit(
        AuditEntry(at: StoreFixture.start, actor: "li", action: .view, subject: "\(number)"))
    }
  }

  /// As somebody with the file and a database tool, without the guards.
  private func tamper(_ sql: String) throws {
    let queue = try DatabaseQueue(
      path: fixture.directory.appending(path: "wayform.sqlite").path)
    try queue.write { db in
      for trigger in ["auditStands", "auditStays"] {
        try db.execute(sql: "DROP TRIGGER \(trigger)")
      }
      try db.execute(sql: sql)
    }
  }

  @Test("an untouched chain is whole, and its last hash says which chain it is")
  func whole() throws {
    guard case .whole(let lines, let hash) = try fixture.store.verifyAudit() else {
      Issue.record("the chain is broken")
      return
    }
    var last: AuditLine?
    try fixture.store.forEachAuditLine { last = $0 }
    #expect(lines == 5 && last?.hash == hash && last?.number == 5)
  }

  @Test(
    "a line that was changed, removed or slipped in is found",
    arguments: [
      ("UPDATE audit SET actor = 'wang' WHERE number = 3", 3),
      ("UPDATE audit SET at = at + 1 WHERE number = 1", 1),
      ("DELETE FROM audit WHERE number = 2", 2),
      ("UPDATE audit SET subject = subject || detail || 'x' WHERE number = 5", 5),
      (
        """
        INSERT INTO audit SELECT 6, at, actor, action, subject, detail, previous,
          lower(hex(randomblob(32))) FROM audit WHERE number = 5
        """, 6
      ),
    ])
  func broken(sql: String, line: Int) throws {
    try tamper(sql)
    #expect(try fixture.store.verifyAudit() == .broken(at: line))
  }

  @Test(
    "the schema itself refuses to change what is final",
    arguments: ["UPDATE audit SET actor = 'x'", "DELETE FROM audit"])
  func guarded(sql: String) throws {
    let queue = try DatabaseQueue(
      path: fixture.directory.appending(path: "wayform.sqlite").path)
    #expect(throws: DatabaseError.self) { try queue.write { try $0.execute(sql: sql) } }
  }
}
