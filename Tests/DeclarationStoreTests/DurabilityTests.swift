import GRDB
import Testing

@testable import DeclarationStore

@Suite("What survives a loss of power")
struct DurabilityTests {
  @Test("a commit waits until it is on the disk, whether the store was just made or opened")
  func commits() throws {
    let fixture = try StoreFixture()
    for store in [fixture.store, try fixture.reopened()] {
      // 2 is FULL.
      let level = try store.pool.writeWithoutTransaction {
        try Int.fetchOne($0, sql: "PRAGMA synchronous")
      }
      #expect(level == 2)
    }
  }
}
