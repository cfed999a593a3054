import Declarations
import Foundation
import Testing

@Suite("Days of the calendar")
struct CalendarDayTests {
  @Test(
    "Days since 1970-01-01",
    arguments: [
      ("1970-01-01", 0), ("1969-12-31", -1), ("2000-02-29", 11_016), ("2020-06-13", 18_426),
      ("1900-03-01", -25_508), ("0001-01-01", -719_162), ("9999-12-31", 2_932_896),
    ])
  func ordinals(_ text: String, _ ordinal: Int) throws {
    let day = try #require(CalendarDay(iso: text))
    #expect(day.ordinal == ordinal)
    #expect(day.description == text)
    #expect(CalendarDay(ordinal: ordinal) == day)
  }

  @Test(
    "No such day",
    arguments: [
      "2020-02-30", "2021-02-29", "1900-02-29", "2020-13-01", "2020-00-10", "2020-04-31",
      "2020-01-00", "0000-01-01", "2020-6-13", "20200613", "2020-06-13T00", "２０２０-06-13", "",
      "2020-06-1a", "-020-06-13", "+020-06-13",
    ])
  func noDay(_ text: String) { #expect(CalendarDay(iso: text) == nil) }

  @Test("Every day of 400 years and more comes back from its parts")
  func roundTrip() {
    let first = CalendarDay(year: 1890, month: 1, day: 1)?.ordinal ?? 0
    for ordinal in stride(from: first, to: first + 147_000, by: 1) {
      let day = CalendarDay(ordinal: ordinal)
      let (year, month, date) = day.components
      guard CalendarDay(year: year, month: month, day: date) == day else {
        Issue.record("day \(ordinal) does not come back")
        return
      }
    }
  }

  @Test(
    "Leap years",
    arguments: [(2000, true), (1900, false), (2020, true), (2021, false), (2100, false)])
  func leap(_ year: Int, _ isLeap: Bool) {
    #expect(CalendarDay.isLeap(year: year) == isLeap)
    #expect(CalendarDay.length(ofMonth: 2, year: year) == (isLeap ? 29 : 28))
  }

  @Test("Days are ordered and can be counted")
  func order() throws {
    let (a, b) = (
      try #require(CalendarDay(iso: "2019-12-31")), try #require(CalendarDay(iso: "2020-03-01"))
    )
    #expect(a < b)
    #expect(a.distance(to: b) == 61)
    #expect(a.advanced(by: 61) == b)
    #expect((a...b).count == 62)
    #expect((b.year, b.month, b.day) == (2020, 3, 1))
  }

  @Test("Coded as ISO text")
  func coding() throws {
    let day = try #require(CalendarDay(iso: "2020-06-13"))
    let bytes = try JSONEncoder().encode([day])
    #expect(String(decoding: bytes, as: UTF8.self) == #"["2020-06-13"]"#)
    #expect(try JSONDecoder().decode([CalendarDay].self, from: bytes) == [day])
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode([CalendarDay].self, from: Data(#"["2020-02-30"]"#.utf8))
    }
  }
}
