import Declarations
import Gazetteer
import Screening
import Testing

@Suite struct CoverageRuleTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var rows: [(String, String)]
    var departure: String?
    /// Empty where every day is accounted for.
    var missing: String

    init(
      _ description: String, _ rows: [(String, String)], departed departure: String? = nil,
      missing: String = ""
    ) {
      testDescription = description
      (self.rows, self.departure, self.missing) = (rows, departure, missing)
    }
  }

  /// All arrive on 14 June: 1 to 14 June have to be accounted for.
  static let cases = [
    Case("one stay over all days", [("2020-06-01", "2020-06-14")]),
    Case("the day of arrival accounts for itself", [("2020-06-01", "2020-06-13")]),
    Case("stays that join", [("2020-05-20", "2020-06-05"), ("2020-06-06", "2020-06-14")]),
    Case("stays that overlap", [("2020-05-20", "2020-06-08"), ("2020-06-06", "2020-06-14")]),
    Case(
      "a gap", [("2020-05-20", "2020-06-05"), ("2020-06-07", "2020-06-14")],
      missing: "2020-06-06"),
    Case(
      "both ends", [("2020-06-04", "2020-06-11")],
      missing: "2020-06-01…2020-06-03, 2020-06-12…2020-06-13"),
    Case("until now", [("2020-05-20", "至今")]),
    Case(
      "the days of the journey account for themselves", [("2020-06-01", "2020-06-11")],
      departed: "2020-06-12"),
    Case(
      "a departure that no run takes so long for accounts for nothing",
      [("2020-06-10", "2020-06-14")], departed: "2020-06-02", missing: "2020-06-01…2020-06-09"),
    Case(
      "a departure after the arrival accounts for nothing", [("2020-06-03", "2020-06-14")],
      departed: "2020-06-20", missing: "2020-06-01…2020-06-02"),
    Case(
      "reversed dates account for nothing", [("2020-06-14", "2020-06-01")],
      missing: "2020-06-01…2020-06-13"),
  ]

  @Test("Every day of the look-back has to be accounted for", arguments: cases)
  func days(_ example: Case) throws {
    var changes: [FieldKey: FieldReading?] = [
      .departureDate: example.departure.map { .read($0) }
    ]
    for (number, row) in example.rows.enumerated() {
      changes[.stay(number, .place)] = .read("山东省济南市历下区")
      changes[.stay(number, .from)] = .read(row.0)
      changes[.stay(number, .to)] = .read(row.1)
      changes[.stay(number, .kind)] = .read("residence")
    }
    let outcome = try screen(harmless(changes), [])
    let told = outcome.reasons.filter { $0.rule == "days-uncovered" }.map(\.evidence)
    #expect(told == (example.missing.isEmpty ? [] : ["No stay is read for \(example.missing)"]))
    #expect(example.missing.isEmpty || outcome.verdict == .undetermined)
  }

  @Test(
    "A row that is not read and accepted accounts for no day",
    arguments: [
      FieldKey.StayPart.place, .from, .to,
    ])
  func unread(_ part: FieldKey.StayPart) throws {
    let outcome = try screen(harmless([.stay(0, part): .illegible]), [])
    #expect(rules(outcome).contains("days-uncovered"))
  }

  @Test("An office that does not insist on the arrival still clears nobody without it")
  func arrivalNotRequired() throws {
    var policy = ScreeningPolicy()
    policy.required.removeAll { $0 == .arrivalDate }
    let outcome = try Screener(gazetteer: gazetteer(), policy: policy).screen(
      harmless([.arrivalDate: .illegible]), against: list([]))
    #expect(rules(outcome).contains("days-uncounted"))
    #expect(outcome.verdict == .undetermined)
  }
}
