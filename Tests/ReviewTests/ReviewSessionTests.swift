import Declarations
import Review
import Testing

@Suite("A review session")
struct ReviewSessionTests {
  static let phone = Sample.reading(.text("13800000000"), alternatives: [.text("13800000006")])

  @Test(
    "keys on one written field give what the clerk means",
    arguments: [
      ("⏎", FieldValue.text("13800000000"), FieldReading.State.read),
      ("1", .text("13800000006"), .corrected),
      ("１", .text("13800000006"), .corrected),
      ("e⌫6⏎", .text("13800000006"), .corrected),
      ("E⌫6⏎", .text("13800000006"), .corrected),
      ("e⇱⌦1⏎", .text("13800000000"), .read),
      ("e←←⌫5⏎", .text("13800000500"), .corrected),
      // Two digits short: the rules refuse it, the clerk insists.
      ("e⌫⌫⏎⏎", .text("138000000"), .corrected),
      ("b", nil, .blank),
      ("x", nil, .illegible),
    ] as [(String, FieldValue?, FieldReading.State)])
  func oneField(keys: String, value: FieldValue?, state: FieldReading.State) throws {
    var clerk = try Clerk(Sample.single(.phone, Self.phone))
    try clerk.type(keys)
    let reading = try #require(clerk.reading(.phone))
    #expect(reading.value == value)
    #expect(reading.state == state)
    #expect(reading.by == .clerk && reading.accepted)
    #expect(clerk.desk.log == ["finish a"])
    #expect(clerk.session.view.mode == .finished)
  }

  @Test(
    "keys that settle nothing leave the field open and the sheet unfinished",
    arguments: [
      // A digit short and no second Enter; a choice that is not there; typing given up.
      "e⌫⏎", "2", "e⌫⎋", "?", "z", "n补办⏎", "s", "⇥", "e⌫⏎6⎋", "r⎋", "r9⎋", "e⌫⏎←⎋",
      // Everything wiped and Enter: empty is not blank.
      "e⌫⌫⌫⌫⌫⌫⌫⌫⌫⌫⌫⏎",
    ])
  func nothingSettled(keys: String) throws {
    var clerk = try Clerk(Sample.single(.phone, Self.phone))
    try clerk.type(keys)
    #expect(clerk.desk.corrections.isEmpty)
    #expect(!clerk.desk.log.contains("finish a"))
    #expect(clerk.reading(.phone) == Self.phone)
  }

  @Test("what nobody could read cannot be accepted, only said")
  func illegible() throws {
    var clerk = try Clerk(Sample.single(.arrivalDate, Sample.reading(nil, .illegible)))
    try clerk.type("⏎⏎⏎")
    #expect(clerk.shown == [.bell])
    #expect(clerk.desk.corrections.isEmpty)
    // Typed as it stands on the paper, though it is no date.
    try clerk.type("e不详⏎⏎")
    #expect(clerk.reading(.arrivalDate)?.value == .text("不详"))
  }

  @Test("a value that the rules refuse takes Enter twice in a row")
  func insist() throws {
    let short = Sample.reading(.text("1380"), .invalid)
    var clerk = try Clerk(Sample.single(.phone, short))
    try clerk.type("⏎n旧⏎⏎")
    #expect(clerk.desk.corrections.isEmpty)
    try clerk.type("⏎")
    #expect(clerk.desk.corrections.map(\.reading) == [.value(.text("1380"))])
    #expect(clerk.desk.corrections[0].findings.map(\.rule) == ["phone-length"])
  }

  @Test(
    "a tick is chosen by number, never typed",
    arguments: [("1", true), ("2", false), ("e2", false), ("⏎", true)])
  func tick(keys: String, value: Bool) throws {
    var clerk = try Clerk(Sample.single(FieldKey("symptoms.fever"), Sample.reading(.flag(true))))
    try clerk.type(keys)
    #expect(clerk.reading(FieldKey("symptoms.fever"))?.value == .flag(value))
  }

  @Test("printed options stand in the order of the form")
  func options() throws {
    var clerk = try Clerk(
      Sample.single(
        .sex, Sample.reading(.text("male"), alternatives: [.text("female")]),
        options: [.text("female"), .text("male")]))
    #expect(clerk.session.view.choices.map(\.text) == ["female", "male"])
    #expect(clerk.session.view.choices.map(\.confidence) == [0.2, 0.7])
    try clerk.type("1")
    #expect(clerk.reading(.sex)?.value == .text("female"))
  }

  @Test("fields come by consequence: verdict, contact, the rest; what was read surely never comes")
  func order() throws {
    var clerk = try Clerk(Sample.sheet())
    var seen: [FieldKey?] = []
    for key in ["⏎", "x", "⏎", "⏎"] {
      seen.append(clerk.session.view.field)
      try clerk.type(key)
    }
    #expect(seen == [.stay(0, .place), .arrivalDate, .phone, FieldKey("journey.seatClass")])
    #expect(clerk.desk.log == ["finish a"])
  }

  @Test("a decisive field comes even where the reader was sure")
  func sureButDecisive() throws {
    let reading = Sample.reading(.text("某地"), accepted: true)
    var clerk = try Clerk(
      Sample.sheet("a", [.stay(0, .place): reading], decisive: [.stay(0, .place)]))
    #expect(clerk.session.view.open == 1)
    try clerk.type("⏎")
    #expect(clerk.desk.corrections.count == 1 && clerk.desk.log == ["finish a"])
  }

  @Test("a sheet with something put off is left unfinished, and can be gone back to")
  func putOff() throws {
    var clerk = try Clerk(Sample.sheet("a"), Sample.sheet("b"))
    try clerk.type("⏎s⏎⏎")
    #expect(clerk.desk.log.isEmpty)
    #expect(clerk.session.view.title.contains("b.png"))
    try clerk.type("[x")
    #expect(clerk.desk.log == ["finish a"])
  }

  @Test("what a correction opens anew is asked before the sheet is finished")
  func reopenedByScreening() throws {
    var clerk = try Clerk(Sample.single(.phone, Self.phone))
    clerk.desk.sheets["a"]?.declaration.fields[.arrivalDate] = Sample.reading(
      .text("2020-06-13"), accepted: true)
    clerk.desk.sheets["a"]?.machine[.arrivalDate] = Sample.reading(.text("2020-06-13"))
    clerk.desk.settle = { $0.decisive = [.arrivalDate] }
    try clerk.type("⏎")
    #expect(clerk.desk.log.isEmpty)
    #expect(clerk.session.view.field == .arrivalDate)
    try clerk.type("⏎")
    #expect(clerk.desk.log == ["finish a"])
  }

  @Test("work on one field alone does not finish a sheet that needs more")
  func only() throws {
    var clerk = try Clerk(Sample.sheet("a"), Sample.sheet("b", [.phone: Self.phone]), only: .phone)
    try clerk.type("⏎")
    #expect(clerk.desk.log.isEmpty)
    #expect(clerk.desk.corrections.map(\.field) == [.phone])
    try clerk.type("⏎")
    #expect(clerk.desk.log == ["finish b"])
  }
}
