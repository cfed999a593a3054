import Declarations
import Screening
import Testing

@Suite struct TransitPolicyTests {
  static let place = "北京市丰台区"
  static let strictPolicy = TransitPolicy(
    transfer: .counts, stoppedInTrain: .counts, passThrough: .possible)
  static let mildPolicy = TransitPolicy(
    transfer: .possible, stoppedInTrain: .note, passThrough: .note)

  static let usualCases = [
    StayCase("residence counts", place, kind: "residence", .confirmed),
    StayCase("a visit counts", place, kind: "visit", .confirmed),
    StayCase("a transfer counts", place, kind: "transit", .confirmed),
    StayCase("a stop in the train is possible", place, kind: "stopped-in-train", .possible),
    StayCase("passing through is a note", place, kind: "pass-through", .clear, "area-stay"),
    StayCase("a kind nobody knows counts", place, kind: "wandering", .confirmed),
    StayCase("no kind given counts", place, kind: nil, .confirmed),
  ]

  @Test("By the usual policy", arguments: usualCases)
  func usual(_ example: StayCase) throws { try example.check() }

  @Test(
    "By a stricter policy",
    arguments: [
      StayCase("a stop in the train counts", place, kind: "stopped-in-train", .confirmed),
      StayCase("passing through is possible", place, kind: "pass-through", .possible),
    ])
  func strict(_ example: StayCase) throws { try example.check(transit: Self.strictPolicy) }

  @Test(
    "By a milder policy",
    arguments: [
      StayCase("a transfer is possible", place, kind: "transit", .possible),
      StayCase("a stop in the train is a note", place, kind: "stopped-in-train", .clear),
      StayCase("residence still counts", place, kind: "residence", .confirmed),
    ])
  func lenient(_ example: StayCase) throws { try example.check(transit: Self.mildPolicy) }

  @Test("A kind in doubt weighs as much as any reading of it, and as a stay while unread")
  func doubted() throws {
    func outcome(_ kind: FieldReading) throws -> ScreeningOutcome {
      try screen(
        harmless([.stay(0, .place): .read(Self.place), .stay(0, .kind): kind]),
        [area(Self.place)])
    }
    #expect(try met(outcome(.doubted("pass-through", 0.6, or: [("visit", 0.4)]))) == .confirmed)
    #expect(try met(outcome(.illegible)) == .confirmed)
    #expect(try met(outcome(.corrected("pass-through"))) == .clear)
  }
}
