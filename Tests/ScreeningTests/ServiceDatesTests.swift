import Declarations
import Screening
import Testing

@Suite struct ServiceDatesTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var number: String
    var departure: FieldReading?
    var listed: String
    var verdict: Verdict

    init(
      _ description: String, _ number: String = "K1528", departed departure: FieldReading? = nil,
      listed: String, _ verdict: Verdict
    ) {
      testDescription = description
      (self.number, self.departure, self.listed, self.verdict) = (
        number, departure, listed, verdict
      )
    }
  }

  /// All arrive on 14 June.
  static let cases = [
    Case("the day of arrival", listed: "2020-06-14", .confirmed),
    Case("the night before", listed: "2020-06-13", .possible),
    Case("a run of two nights", listed: "2020-06-12", .possible),
    Case("no run takes three nights", listed: "2020-06-11", .clear),
    Case("the day after the arrival", listed: "2020-06-15", .clear),
    Case("a fast train, the night before", "G123", listed: "2020-06-13", .possible),
    Case("a fast train runs no two nights", "G123", listed: "2020-06-12", .clear),
    Case(
      "the stated departure", departed: .read("2020-06-13"), listed: "2020-06-13", .confirmed),
    Case(
      "boarded after the first night", departed: .read("2020-06-13"), listed: "2020-06-12",
      .possible),
    Case(
      "boarded after the second night", departed: .read("2020-06-13"), listed: "2020-06-11",
      .possible),
    Case(
      "three nights before the stated departure", departed: .read("2020-06-13"),
      listed: "2020-06-10", .clear),
    Case(
      "listed by the day of arrival", departed: .read("2020-06-13"), listed: "2020-06-14",
      .possible),
    Case(
      "a departure in doubt, its second reading listed",
      departed: .doubted("2020-06-13", 0.6, or: [("2020-06-08", 0.4)]), listed: "2020-06-08",
      .possible),
    Case("a departure not legible", departed: .illegible, listed: "2020-06-13", .possible),
  ]

  @Test("A run is named by the day it left its first station", arguments: cases)
  func service(_ example: Case) throws {
    let declaration = harmless([
      .trainNumber: .read(example.number), .departureDate: example.departure,
    ])
    let outcome = try screen(declaration, [train([example.number], on: example.listed)])
    #expect(met(outcome) == example.verdict, "\(outcome.reasons)")
  }
}
