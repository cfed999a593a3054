import DeclarationStore
import Declarations
import Foundation
import Testing

@Suite("Exactly once")
struct ExportsTests {
  let fixture: StoreFixture
  var store: DeclarationStore { fixture.store }

  init() throws {
    fixture = try StoreFixture()
    for number in 1...3 { try fixture.keep(Sample.sheet(Sample.declaration(number))) }
  }

  private func item(_ number: Int, _ content: String = "first") -> ExportItem {
    ExportItem(declaration: Sample.id(number), contentHash: ContentHash.sha256(of: content))
  }

  private static let file = ExportedFile(
    format: "csv", sha256: ContentHash.sha256(of: "file"), recipient: "district office")

  /// Exports and gives amendment and withdrawal of every row; the file must be the same again.
  private func export(_ items: ExportItem..., kind: String = "arrivals") throws -> [String] {
    let plan = try store.pendingExport(kind: kind, items: items)
    _ = try store.recordExport(plan, file: Self.file, by: "li", at: StoreFixture.start)
    let again = try store.pendingExport(kind: kind, items: items)
    #expect(again.saysNothingNew)
    #expect(rows(again) == rows(plan))
    return rows(plan)
  }

  private func rows(_ plan: ExportPlan) -> [String] {
    plan.entries.map { "\($0.amendment)\($0.withdrawn ? " withdrawn" : "")" }
  }

  @Test("new rows are 0, changes count up, what left the list is withdrawn, and may come back")
  func amendments() throws {
    #expect(try export(item(1), item(2)) == ["0", "0"])
    #expect(try export(item(1), item(2, "other"), item(3)) == ["0", "1", "0"])
    // Back to what it once said: that is news too.
    #expect(try export(item(1), item(2), item(3)) == ["0", "2", "0"])
    let left = try export(item(1), item(2))
    #expect(left == ["0", "2", "1 withdrawn"])
    #expect(try export(item(1), item(2), item(3)) == ["0", "2", "2"])
  }

  @Test("running it again leaves no second receipt")
  func again() throws {
    let plan = try store.pendingExport(kind: "arrivals", items: [item(1)])
    #expect(plan.added == 1)
    let first = try store.recordExport(plan, file: Self.file, by: "li", at: StoreFixture.start)
    #expect(first == 1)
    let repeated = try store.pendingExport(kind: "arrivals", items: [item(1)])
    let second = try store.recordExport(
      repeated, file: Self.file, by: "li", at: StoreFixture.start)
    #expect(second == nil)
    let receipts = fixture.directory.appending(path: "receipts").path
    #expect(try FileManager.default.contentsOfDirectory(atPath: receipts) == ["arrivals-1.json"])
  }

  @Test("kinds do not count each other's rows")
  func kinds() throws {
    #expect(try export(item(1)) == ["0"])
    #expect(try export(item(1, "other"), kind: "declarations") == ["0"])
  }

  @Test("what lies outside of the days asked for is not withdrawn")
  func scope() throws {
    _ = try export(item(1), item(2))
    let scope = DeclarationFilter(from: CalendarDay(iso: "2020-07-01"))
    let plan = try store.pendingExport(kind: "arrivals", items: [], scope: scope)
    #expect(plan.entries.isEmpty)
  }

  @Test("of two exports at once only one leaves a receipt for a row")
  func race() throws {
    let plan = try store.pendingExport(kind: "arrivals", items: [item(1)])
    _ = try store.recordExport(plan, file: Self.file, by: "li", at: StoreFixture.start)
    #expect(throws: StoreError.self) {
      try store.recordExport(plan, file: Self.file, by: "wang", at: StoreFixture.start)
    }
  }

  @Test("an export that reveals people needs a reason")
  func reason() throws {
    let plan = try store.pendingExport(kind: "arrivals", items: [item(1)])
    let file = ExportedFile(format: "csv", sha256: Self.file.sha256, revealed: true)
    #expect(throws: StoreError.self) {
      try store.recordExport(plan, file: file, by: "li", at: StoreFixture.start)
    }
  }
}
