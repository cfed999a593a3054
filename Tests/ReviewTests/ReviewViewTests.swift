import Declarations
import Review
import Testing

@Suite("What a face shows")
struct ReviewViewTests {
  @Test("a field shows where it is, why it matters, its value and the other readings")
  func field() throws {
    let clerk = try Clerk(Sample.sheet())
    let view = clerk.session.view
    #expect(view.title == "cn-rail-health v1 · a.png page 1 · received 2020-06-14")
    #expect(view.sheet == 1 && view.sheets == 1 && view.open == 4)
    #expect(view.value == "丰台区" && view.state == .read && view.confidence == 0.7)
    #expect(view.choices.map(\.text) == ["丰县", "丰润区"])
    #expect(view.choices.map(\.key) == ["1", "2"])
    #expect(view.why == "read otherwise, it could change the verdict (now possible)")
    #expect(clerk.shown == view.crop.map { [.showCrop($0)] })
    // The frame shows 2.5 mm more on every side.
    #expect(view.crop?.box == PageRect(x: 20, y: 40, width: 60, height: 8))
    #expect(view.crop?.frame == PageRect(x: 17.5, y: 37.5, width: 65, height: 13))
  }

  @Test("typing shows text, cursor and what the rules say of it")
  func typing() throws {
    var clerk = try Clerk(Sample.single(.phone, Sample.reading(.text("1380"))))
    try clerk.type("e←1")
    let view = clerk.session.view
    #expect(view.mode == .typing)
    #expect(view.entry?.text == "13810" && view.entry?.cursor == 4)
    #expect(view.findings.map(\.rule) == ["phone-length"])
  }

  @Test("Han characters and joined characters are one step each")
  func han() throws {
    var clerk = try Clerk(Sample.single(.name, Sample.reading(.text("阿依古丽·买买提"))))
    try clerk.type("e⌫⌫⌫⌫吐尔逊⏎")
    #expect(clerk.reading(.name)?.value == .text("阿依古丽吐尔逊"))
  }

  @Test("an empty queue says so and only quits")
  func empty() throws {
    let desk = PaperDesk([])
    var session = ReviewSession(queue: [], clerk: "li", checker: VerbatimChecker())
    #expect(session.begin().isEmpty)
    #expect(session.view.mode == .finished && session.view.message == "Nothing needs a person")
    #expect(session.handle(.character("q"), at: Moment(milliseconds: 0)) == [.quit])
    #expect(desk.log.isEmpty)
  }

  @Test(
    "help, rejecting and the end have their own keys",
    arguments: [
      ("?", ReviewView.Mode.help), ("r", .rejecting), ("n", .note), ("]", .finished),
    ])
  func modes(keys: String, mode: ReviewView.Mode) throws {
    var clerk = try Clerk(Sample.sheet())
    try clerk.type(keys)
    #expect(clerk.session.view.mode == mode)
    #expect(!clerk.session.view.hints.isEmpty)
  }

  @Test("Control-C quits from everywhere", arguments: ["", "e", "n", "r", "?", "]"])
  func interrupt(keys: String) throws {
    var clerk = try Clerk(Sample.sheet())
    try clerk.type(keys + "⌃")
    #expect(clerk.shown == [.quit])
  }

  @Test("a note is kept with the sheet and shown")
  func note() throws {
    var clerk = try Clerk(Sample.sheet())
    try clerk.type("n 角落撕破 ⏎")
    #expect(clerk.desk.log == ["note a 角落撕破"])
    #expect(clerk.session.view.notes == ["角落撕破"])
  }
}
