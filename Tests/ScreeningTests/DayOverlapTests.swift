import Declarations
import Screening
import Testing

@Suite struct DayOverlapTests {
  static let place = "北京市丰台区"

  static let cases = [
    StayCase("the stay within the listing", place, .confirmed),
    StayCase(
      "the listing within the stay", place, window: ("2020-06-05", "2020-06-06"), .confirmed),
    StayCase(
      "ends on the first listed day", place, days: ("2020-05-31", "2020-06-10"),
      window: ("2020-06-10", nil), .confirmed),
    StayCase(
      "ends the day before the first listed day", place, days: ("2020-05-31", "2020-06-09"),
      window: ("2020-06-10", nil), .clear),
    StayCase(
      "begins on the last listed day", place, days: ("2020-06-05", "2020-06-14"),
      window: ("2020-05-01", "2020-06-05"),
      .confirmed),
    StayCase(
      "begins the day after the last listed day", place, window: ("2020-05-01", "2020-05-30"),
      .clear),
    StayCase("a listing open at both ends", place, window: (nil, nil), .confirmed),
    StayCase("a listing open at its start", place, window: (nil, "2020-05-31"), .confirmed),
    StayCase("a listing that ended before", place, window: (nil, "2020-05-30"), .clear),
    StayCase(
      "an unknown end is the day of arrival", place, days: ("2020-05-31", nil),
      window: ("2020-06-14", "2020-06-14"), .confirmed),
    StayCase(
      "until now is the day of arrival", place, days: ("2020-05-31", "至今"),
      window: ("2020-06-14", "2020-06-14"), .confirmed),
    StayCase(
      "an unknown end is no later day", place, days: ("2020-05-31", nil),
      window: ("2020-06-15", nil),
      .clear),
    StayCase(
      "an unknown start is the start of the look-back", place, days: (nil, "2020-06-10"),
      window: ("2020-05-01", "2020-06-02"), .possible),
    StayCase(
      "an unknown start, and the known end is listed", place, days: (nil, "2020-06-10"),
      window: ("2020-06-10", "2020-06-20"), .confirmed),
    StayCase(
      "no date at all is the whole look-back", place, days: (nil, nil),
      window: ("2020-06-05", "2020-06-05"), .possible),
    StayCase(
      "began long before the look-back and reaches into it", place,
      days: ("2020-03-01", "2020-06-01"), window: ("2020-06-01", nil), .confirmed),
    StayCase(
      "met only before the look-back", place, days: ("2020-03-01", "2020-06-01"),
      window: ("2020-05-01", "2020-05-30"), .clear),
    StayCase(
      "met on the first day of the look-back", place, days: ("2020-03-01", "2020-06-01"),
      window: ("2020-05-01", "2020-05-31"), .confirmed),
    StayCase(
      "reversed dates may mean any day between them", place, days: ("2020-06-12", "2020-06-04"),
      window: ("2020-06-08", "2020-06-08"), .possible),
    StayCase(
      "a reversed listing is taken by its first day, and confirms nothing", place,
      window: ("2020-06-10", "2020-06-01"), .possible),
  ]

  @Test("A stay meets a listing by whole days, both ends included", arguments: cases)
  func stay(_ example: StayCase) throws { try example.check() }

  @Test("A stay that ended before the look-back is no hit and leaves nothing open")
  func beforeLookBack() throws {
    let declaration = harmless([
      .stay(1, .place): .read("北京市丰台区"), .stay(1, .from): .read("2020-05-01"),
      .stay(1, .to): .read("2020-05-30"), .stay(1, .kind): .blank,
    ])
    #expect(try screen(declaration, [area("北京市丰台区", from: "2020-05-01")]).verdict == .clear)
  }

  @Test(
    "Without a settled arrival the look-back is as wide as it may be",
    arguments: [
      ("not legible", FieldReading.illegible), ("blank", .blank),
      ("against a rule", conflicting("2020-06-29")),
    ])
  func unreadArrival(_ what: String, _ arrival: FieldReading) throws {
    let declaration = harmless([.arrivalDate: arrival, .stay(0, .place): .read("北京市丰台区")])
    let outcome = try screen(declaration, [area("北京市丰台区", from: "2020-05-01")])
    #expect(outcome.verdict == .possible, "\(what)")
  }

  @Test("Two plausible arrivals give the look-back of both")
  func doubtedArrival() throws {
    let declaration = harmless([
      .arrivalDate: .doubted("2020-06-29", 0.6, or: [("2020-06-14", 0.4)]),
      .stay(0, .place): .read("北京市丰台区"), .stay(0, .from): .read("2020-06-01"),
      .stay(0, .to): .read("2020-06-10"),
    ])
    #expect(try met(screen(declaration, [area("北京市丰台区")])) == .possible)
  }

  static func conflicting(_ text: String) -> FieldReading {
    var reading = FieldReading.doubted(text, 0.7)
    reading.state = .conflict
    return reading
  }
}
