import Declarations
import Screening
import Testing

@Suite struct CoachMatchTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var coach: FieldReading?
    var seat: FieldReading
    var listed: String?
    var verdict: Verdict

    init(
      _ description: String, _ coach: FieldReading?, seat: FieldReading = .read("13"),
      in listed: String?, _ verdict: Verdict
    ) {
      testDescription = description
      (self.coach, self.seat, self.listed, self.verdict) = (coach, seat, listed, verdict)
    }
  }

  static let cases = [
    Case("the coach", .read("5"), in: "5", .confirmed),
    Case("leading zeros are the same coach", .read("5"), in: "05", .confirmed),
    Case("words around the number are the same coach", .read("05"), in: "5号车厢", .confirmed),
    Case("full-width digits are the same coach", .read("5"), in: "０５", .confirmed),
    Case("the whole train", .illegible, in: nil, .confirmed),
    Case("another coach", .read("5"), in: "6", .clear),
    Case("one of several listed", .read("6"), in: "5、6", .confirmed),
    Case("the other of several listed", .read("5"), in: "05/06车", .confirmed),
    Case("none of several listed", .read("56"), in: "5、6", .clear),
    Case("within a listed range", .read("7"), in: "5-8号", .confirmed),
    Case("within a range in words", .read("7"), in: "第5节至第8节", .confirmed),
    Case("beyond a listed range", .read("9"), in: "5-8", .clear),
    Case("an added coach is another than its number", .read("1"), in: "加1", .clear),
    Case("the added coach", .read("加1"), in: "加1", .confirmed),
    Case("the added coach, its number listed", .read("加1"), in: "1", .clear),
    Case("a coach that is listed by name may be any", .read("5"), in: "餐车", .possible),
    Case("a number and a name are listed", .read("5"), in: "8号、餐车", .possible),
    Case("coach left blank", .blank, in: "5", .possible),
    Case("no such field on the form", nil, in: "5", .possible),
    Case("coach not legible", .illegible, in: "5", .possible),
    Case("coach unaccepted but sure", .doubted("5", 0.97), in: "5", .confirmed),
    Case("coach unaccepted and another", .doubted("6", 0.97), in: "5", .possible),
    Case("a second reading is listed", .doubted("6", 0.7, or: [("5", 0.2)]), in: "5", .possible),
    Case("no seat in the coach's field", .read("无座"), in: "5", .possible),
    Case("no seat in the seat's field", .read("6"), seat: .read("无座"), in: "5", .possible),
    Case("no seat, in a listed coach", .read("5"), seat: .read("无座"), in: "5", .possible),
    Case("a corrected coach", .corrected("6"), in: "5", .clear),
  ]

  @Test("The traveller's coach against the listed one", arguments: cases)
  func coach(_ example: Case) throws {
    let declaration = harmless([
      .trainNumber: .read("K1528"), .coach: example.coach, .seat: example.seat,
    ])
    let entry = train(["K1528"], on: "2020-06-14", coach: example.listed)
    let outcome = try screen(declaration, [entry])
    #expect(met(outcome) == example.verdict, "\(outcome.reasons)")
    if example.verdict == .clear {
      #expect(outcome.notes.contains { $0.rule == "train-other-coach" })
    }
  }
}
