import Declarations
import FieldParsing
import Testing

@Suite("Dates on sheets")
struct DateContentTests {
  @Test(
    "Spellings come out as ISO",
    arguments: [
      "2020年6月13日", "2020-06-13", "2020.6.13", "６月１３日", "二〇二〇年六月十三日", "2020 年 6 月 13 日",
      "2020年6月13曰", "2O2O-6-13",
    ])
  func spelling(_ text: String) throws {
    let sheet = try interpret([Writing.field(.arrivalDate, .date, text)])
    #expect(sheet.value(.arrivalDate) == "2020-06-13")
    #expect(sheet.rules(.arrivalDate).isEmpty)
  }

  @Test("Only a real date survives: the second reading of 31 June")
  func realDate() throws {
    let seen = Writing.lattice("6月31日", 0.8, others: [2: [("1", 0.15)]])
    let sheet = try interpret([Writing.field(.arrivalDate, .date, [("ppocr", seen)])])
    #expect(sheet.value(.arrivalDate) == "2020-06-11")
    #expect(sheet.fields[.arrivalDate]?.accepted == false)
  }

  @Test("Near days outweigh far ones where the writing allows both")
  func window() throws {
    let seen = Writing.lattice("2020-8-13", 0.6, others: [5: [("6", 0.39)]])
    let sheet = try interpret([Writing.field(.arrivalDate, .date, [("ppocr", seen)])])
    #expect(sheet.value(.arrivalDate) == "2020-06-13")
  }

  @Test("A far day that is clearly written stands, with a warning")
  func far() throws {
    let sheet = try interpret([Writing.field(.arrivalDate, .date, "2018-06-13")])
    #expect(sheet.value(.arrivalDate) == "2018-06-13")
    #expect(sheet.rules(.arrivalDate).contains("date-implausible"))
    #expect(sheet.fields[.arrivalDate]?.accepted == false)
  }

  @Test("03/04 is read as two dates and waits for a person")
  func ambiguous() throws {
    let received = try #require(CalendarDay(iso: "2020-04-20"))
    let key = FieldKey.stay(0, .from)
    let sheet = try interpret([Writing.field(key, .date, "03/04")], received: received)
    #expect(sheet.value(key) == "2020-03-04")
    #expect(sheet.alternatives(key).first == "2020-04-03")
    #expect(sheet.rules(key).contains("date-ambiguous"))
    #expect(sheet.fields[key]?.accepted == false)
  }

  @Test("Another field settles 03/04")
  func settled() throws {
    let received = try #require(CalendarDay(iso: "2020-04-20"))
    let (from, to) = (FieldKey.stay(0, .from), FieldKey.stay(0, .to))
    let sheet = try interpret(
      [Writing.field(from, .date, "2020-04-01"), Writing.field(to, .date, "03/04")],
      received: received)
    #expect(sheet.value(to) == "2020-04-03")
    #expect(sheet.alternatives(to).contains("2020-03-04"))
    #expect(sheet.fields[to]?.findings.allSatisfy { $0.severity == .note } == true)
  }

  @Test("A comb of eight cells keeps its parts apart")
  func comb() throws {
    let cells = [0, 1, 2, 3, 5, 6, 7]
    let seen = Writing.lattice("2020613", cells: cells)
    let sheet = try interpret([
      Writing.field(.arrivalDate, .date, [("ppocr", seen)], cellCount: 8)
    ])
    #expect(sheet.value(.arrivalDate) == "2020-06-13")
  }

  @Test("No date is invalid", arguments: ["6月31日", "不记得", "13"])
  func invalid(_ text: String) throws {
    let sheet = try interpret([Writing.field(.arrivalDate, .date, text)])
    #expect(sheet.fields[.arrivalDate]?.accepted == false)
    if text != "6月31日" { #expect(sheet.fields[.arrivalDate]?.state == .invalid) }
  }
}
