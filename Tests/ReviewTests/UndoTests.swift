import Declarations
import Review
import Testing

@Suite("Taking back")
struct UndoTests {
  @Test("undo adds a row that goes back to the machine, and keeps who and when")
  func undo() throws {
    var clerk = try Clerk(Sample.sheet())
    try clerk.type("1u")
    #expect(clerk.desk.corrections.map(\.reading) == [.value(.text("丰县")), .machine])
    #expect(clerk.desk.corrections.map(\.by) == ["li", "li"])
    #expect(clerk.desk.corrections.map(\.at.milliseconds) == [1, 2])
    #expect(clerk.desk.corrections.allSatisfy { $0.machine.value == .text("丰台区") })
    #expect(clerk.reading(.stay(0, .place)) == Sample.sheet().machine[.stay(0, .place)])
    #expect(clerk.session.view.field == .stay(0, .place))
  }

  @Test("undo of a second word goes back to the first")
  func twice() throws {
    var clerk = try Clerk(Sample.sheet())
    try clerk.type("1")
    while clerk.session.view.field != .stay(0, .place) { try clerk.type("↓") }
    try clerk.type("e⌫⌫润区⏎")
    #expect(clerk.reading(.stay(0, .place))?.value == .text("润区"))
    try clerk.type("u")
    #expect(clerk.reading(.stay(0, .place))?.value == .text("丰县"))
    try clerk.type("u")
    #expect(clerk.reading(.stay(0, .place))?.by == .reader)
    try clerk.type("u")
    #expect(clerk.shown == [.bell])
  }

  @Test("undo reaches back to a sheet that was finished")
  func acrossSheets() throws {
    let phone = Sample.reading(.text("13800000000"))
    var clerk = try Clerk(
      Sample.sheet("a", [.phone: phone]), Sample.sheet("b", [.phone: phone]))
    try clerk.type("⏎")
    #expect(clerk.session.view.sheet == 2)
    try clerk.type("u")
    #expect(clerk.session.view.sheet == 1 && clerk.session.view.open == 1)
    #expect(clerk.reading(.phone, of: "a") == phone)
    try clerk.type("⏎⏎")
    #expect(clerk.desk.log == ["finish a", "finish a", "finish b"])
  }

  @Test("a rejection carries its reason and can be taken back")
  func rejection() throws {
    var clerk = try Clerk(Sample.sheet("a"), Sample.sheet("b"))
    try clerk.type("r2")
    #expect(clerk.session.view.title.contains("b.png"))
    try clerk.type("u")
    #expect(clerk.desk.log == ["reject a unreadable", "reopen a"])
    #expect(clerk.session.view.title.contains("a.png"))
    #expect(clerk.session.view.field == .stay(0, .place))
  }
}
