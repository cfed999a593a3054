import Declarations
import FormTemplates
import Foundation
import Gazetteer
import Screening
import Testing

@testable import Specimens

@Suite struct MishapsTests {
  @Test("Three hundred written sheets hold every mishap, a field at most one")
  func variety() throws {
    let factory = try sampleFactory(style: .quick)
    let found = (0..<300).flatMap { factory.truth(index: $0).states.values }
    #expect(Set(found) == Set(Mishap.allCases))
    #expect((60...180).contains(found.count))
  }

  @Test("What nobody can read is neither a value nor a place, and never clears a sheet")
  func noValue() throws {
    let factory = try sampleFactory(style: .quick)
    var seen = 0
    for index in 0..<300 {
      let truth = factory.truth(index: index)
      for (key, mishap) in truth.states where !mishap.leavesValue {
        seen += 1
        #expect(truth.fields[key] == nil, "\(key)")
        #expect(truth.places[key] == nil, "\(key)")
        if key == .stay(0, .place) { #expect(truth.verdict != .clear) }
      }
    }
    #expect(seen > 10)
  }

  @Test("What a person can still read keeps its value")
  func value() throws {
    let factory = try sampleFactory(style: .quick)
    for index in 0..<150 {
      let truth = factory.truth(index: index)
      for (key, mishap) in truth.states where [.overflow, .overwritten].contains(mishap) {
        #expect(truth.fields[key] != nil, "\(key)")
      }
    }
  }

  @Test(
    "A year in two digits, no year, and numerals are among the ways to write a day",
    arguments: [
      (DateWriting.shortYear, "20.6.3"), (.monthSlashDay, "6/3"), (.numerals, "二〇二〇年六月三日"),
    ])
  func rareDates(writing: DateWriting, text: String) throws {
    #expect(writing.text(try #require(CalendarDay(iso: "2020-06-03"))) == text)
  }

  @Test(
    "Numerals go through tens", arguments: [(10, "十"), (11, "十一"), (20, "二十"), (31, "三十一")])
  func numerals(day: Int, text: String) throws {
    let date = try #require(CalendarDay(year: 2020, month: 12, day: day))
    #expect(DateWriting.numerals.text(date) == "二〇二〇年十二月\(text)日")
  }

  @Test("A ring goes around the label beside the box, not around the box")
  func label() throws {
    let form = try FormCatalog.builtIn().form("cn-rail-health")
    let field = try #require(form.field(.sex))
    guard case .options(let options) = field.layout else {
      Issue.record("no options")
      return
    }
    for option in options {
      let label = try #require(OptionLabel.beside(option.box, in: form))
      #expect(label.x > option.box.maxX - 1.5)
      #expect(label.x < option.box.maxX + 6)
      #expect(label.width < 15)
    }
  }
}
