import Declarations
import Screening
import Testing

@Suite struct TrainRuleTests {
  @Test(
    "Number, service date, coach and stretch must all meet to confirm",
    arguments: [
      ("all", "K1528", "2020-06-14", "05", "济南西-南京南", Verdict.confirmed),
      ("another number", "K1526", "2020-06-14", "05", "济南西-南京南", .clear),
      ("another day", "K1528", "2020-06-20", "05", "济南西-南京南", .clear),
      ("another coach", "K1528", "2020-06-14", "06", "济南西-南京南", .clear),
      ("another stretch", "K1528", "2020-06-14", "05", "徐州东-南京南", .possible),
    ])
  func ride(
    _ what: String, _ number: String, _ date: String, _ coach: String, _ segment: String,
    _ verdict: Verdict
  ) throws {
    let entry = train(["K1525", "K1528"], on: date, coach: coach, segment: segment)
    let outcome = try screen(harmless([.trainNumber: .read(number)]), [entry])
    #expect(met(outcome) == verdict, "\(what): \(outcome.reasons)")
  }

  @Test("A number that was not read leaves it undetermined, a doubted one is possible")
  func unread() throws {
    let entry = train(["K1528"], on: "2020-06-14")
    #expect(try screen(harmless([.trainNumber: .illegible]), [entry]).verdict == .undetermined)
    #expect(
      try screen(harmless([.trainNumber: .doubted("K1528", 0.8)]), [entry]).verdict == .possible)
  }
}
