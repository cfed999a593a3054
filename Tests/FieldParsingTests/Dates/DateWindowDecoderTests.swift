import Declarations
import Testing

@testable import FieldParsing

@Suite("Misread dates within their window")
struct DateWindowDecoderTests {
  private func decode(_ text: String, _ from: String, _ to: String) throws -> Decoding? {
    let days = try #require(CalendarDay(iso: from))...#require(CalendarDay(iso: to))
    return try #require(DateWindowDecoder(days)).decode(
      CleanLattice(Writing.lattice(text, 0.9), foldsCase: true))
  }

  @Test(
    "The nearest day of the window comes first",
    arguments: [
      ("200年6月12日", "2020-06-12"), ("0220-06-12", "2020-06-12"), ("2020 6.l2", "2020-06-12"),
      ("2020年6月12日", "2020-06-12"), ("6月1O日", "2020-06-10"),
    ])
  func nearest(_ text: String, _ expected: String) throws {
    let decoding = try #require(try decode(text, "2020-05-20", "2020-06-20"))
    #expect(decoding.best?.value == expected)
    #expect(decoding.isRepaired)
    let sum = decoding.candidates.reduce(decoding.other) { $0 + $1.probability }
    #expect(sum > 0.99 && sum < 1.01)
  }

  @Test("A day outside that is clearly written stands, for a person")
  func outside() throws {
    let sheet = try interpret([
      Writing.field(.arrivalDate, .date, "2020年11月28日", 0.999)
    ])
    #expect(sheet.value(.arrivalDate) == "2020-11-28")
    #expect(sheet.rules(.arrivalDate).contains("date-implausible"))
    #expect(sheet.fields[.arrivalDate]?.accepted == false)
  }

  @Test("Too little and too much is no date", arguments: ["", "12", "2020年6月12日至6月15日"])
  func none(_ text: String) throws {
    #expect(try decode(text, "2020-05-20", "2020-06-20") == nil)
  }

  @Test("A lifetime is no window")
  func lifetime() throws {
    let days =
      try #require(CalendarDay(iso: "1950-01-01"))...#require(
        CalendarDay(iso: "2020-06-20"))
    #expect(DateWindowDecoder(days) == nil)
  }
}
