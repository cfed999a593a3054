import Declarations
import Testing

@testable import FieldParsing

@Suite("Spellings of dates")
struct DateSpellingTests {
  private func days(
    _ text: String, _ key: FieldKey = .stay(0, .from), received: String = "2020-06-14"
  )
    throws -> [String]
  {
    let day = try #require(CalendarDay(iso: received))
    return DateExpectation(for: key, received: day).meanings(of: text).map(\.value)
  }

  @Test(
    "Every listed spelling is the thirteenth of June",
    arguments: [
      "2020年6月13日", "2020-6-13", "2020/06/13", "2020.6.13", "6月13日", "6.13", "6/13", "06-13",
      "二〇二〇年六月十三日", "二零二零年六月十三日", "六月十三日", "20200613", "200613", "0613", "20.6.13",
      "2020 6 13", "2020年06月13号", "2020年 6月 13日", "13/06/2020", "6月13",
    ])
  func spelling(_ text: String) throws { #expect(try days(text) == ["2020-06-13"]) }

  @Test(
    "No day of the calendar",
    arguments: ["6月31日", "2020-02-30", "2020年13月1日", "0/0", "6", "年月日", "2021-02-29", "无", ""])
  func noDay(_ text: String) throws { #expect(try days(text).isEmpty) }

  @Test(
    "A missing year is the latest that is not in the future",
    arguments: [
      ("12月28日", "2020-01-03", "2019-12-28"), ("1月2日", "2020-01-03", "2020-01-02"),
      ("6月13日", "2020-06-14", "2020-06-13"), ("12月1日", "2020-06-14", "2019-12-01"),
      ("1月1日", "2019-12-31", "2020-01-01"), ("2月29日", "2021-03-02", "2020-02-29"),
    ])
  func year(_ text: String, _ received: String, _ value: String) throws {
    #expect(try days(text, received: received) == [value])
  }

  @Test("03/04 stays two dates")
  func ambiguous() throws {
    #expect(try days("03/04", received: "2020-04-20") == ["2020-03-04", "2020-04-03"])
    #expect(try days("4/4", received: "2020-04-20") == ["2020-04-04"])
    #expect(try days("3月4日", received: "2020-04-20") == ["2020-03-04"])
    #expect(try days("03/04/2020", received: "2020-04-20") == ["2020-03-04", "2020-04-03"])
  }

  @Test(
    "A range gives its start to the one field and its end to the other",
    arguments: [
      ("6月1日-6月5日", "2020-06-01", "2020-06-05"), ("6月1-5日", "2020-06-01", "2020-06-05"),
      ("1-5日", "2020-06-01", "2020-06-05"), ("6月1日至今", "2020-06-01", "2020-06-14"),
      ("2020.6.1-2020.6.5", "2020-06-01", "2020-06-05"), ("6.20~6.25", "2019-06-20", "2019-06-25"),
      ("6月1日到6月5日", "2020-06-01", "2020-06-05"),
    ])
  func range(_ text: String, _ start: String, _ end: String) throws {
    #expect(try days(text, .stay(0, .from)).first == start)
    #expect(try days(text, .stay(0, .to)).first == end)
  }

  @Test("Until now is the day of receipt", arguments: ["至今", "现在", "今"])
  func untilNow(_ text: String) throws { #expect(try days(text, .stay(0, .to)) == ["2020-06-14"]) }

  @Test(
    "Numbers in Han",
    arguments: [
      ("十", "10"), ("十三", "13"), ("二十", "20"), ("三十一", "31"), ("廿三", "23"), ("卅", "30"),
      ("二〇二〇", "2020"), ("六", "6"),
    ])
  func han(_ text: String, _ digits: String) { #expect(HanNumber.digits(of: text) == digits) }
}
