import Declarations
import Screening
import Testing

@Suite struct CompletenessTests {
  static let needed: [FieldKey] =
    ScreeningPolicy.usualRequired + [.stay(0, .place), .stay(0, .from), .stay(0, .to)]

  @Test("All read and nothing found is clear")
  func clear() throws {
    let outcome = try screen(harmless(), [area("北京市丰台区")])
    #expect(outcome.verdict == .clear)
    #expect(outcome.list == "test")
    #expect(outcome.listVersion == 3)
  }

  @Test("Without an active list nothing is clear")
  func noList() throws {
    let outcome = try Screener(gazetteer: gazetteer()).screen(harmless(), against: nil)
    #expect(outcome.verdict == .undetermined)
    #expect(rules(outcome) == ["no-active-list"])
  }

  @Test("A needed field that is not read and accepted leaves it undetermined", arguments: needed)
  func lacking(_ key: FieldKey) throws {
    let accepted = try #require(harmless()[key])
    var unaccepted = accepted
    unaccepted.accepted = false
    for reading in [.blank, .illegible, unaccepted, nil] as [FieldReading?] {
      let outcome = try screen(harmless([key: reading]), [])
      #expect(outcome.verdict == .undetermined)
      #expect(outcome.reasons.contains { $0.field == key && $0.rule.hasPrefix("field-") })
    }
  }

  @Test("Only a correction mends what was not read", arguments: needed)
  func corrected(_ key: FieldKey) throws {
    let text = try #require(harmless()[key]?.value?.text)
    #expect(try screen(harmless([key: .corrected(text)]), []).verdict == .clear)
  }

  @Test("A place that no table knows is undetermined")
  func unknownPlace() throws {
    let outcome = try screen(harmless([.stay(0, .place): .read("无名岛")]), [])
    #expect(rules(outcome).contains("place-unknown"))
    #expect(outcome.verdict == .undetermined)
  }

  @Test("Uncovered days are named")
  func uncovered() throws {
    let outcome = try screen(
      harmless([.stay(0, .from): .read("2020-06-04"), .stay(0, .to): .read("2020-06-11")]), [])
    let reason = try #require(outcome.reasons.first { $0.rule == "days-uncovered" })
    #expect(reason.evidence.contains("2020-06-01…2020-06-03, 2020-06-12…2020-06-13"))
    #expect(outcome.verdict == .undetermined)
  }

  @Test("A row that is only partly filled is undetermined, a blank one says nothing")
  func partlyFilled() throws {
    let outcome = try screen(harmless([.stay(1, .from): .read("2020-06-01")]), [])
    #expect(outcome.verdict == .undetermined)
    #expect(outcome.reasons.contains { $0.field == .stay(1, .place) })
  }

  @Test("A row that only seems blank is undetermined")
  func seemsBlank() throws {
    var faint = FieldReading.blank
    faint.accepted = false
    #expect(try screen(harmless([.stay(1, .place): faint]), []).verdict == .undetermined)
  }

  @Test("A stay whose dates are reversed is undetermined")
  func reversed() throws {
    let outcome = try screen(
      harmless([.stay(0, .from): .read("2020-06-14"), .stay(0, .to): .read("2020-05-31")]), [])
    #expect(rules(outcome).contains("stay-reversed"))
  }

  @Test("The ID's area and the phone's prefix never matter")
  func neverTravel() throws {
    let entry = try area("北京市")
    var declaration = harmless([
      .phone: .read("13800138000"), .idNumber: .read("11010519491231002X"),
    ])
    #expect(try screen(declaration, [entry]).verdict == .clear)
    declaration.fields[.idNumber] = .read("440524188001010014")
    #expect(try screen(declaration, [entry]).verdict == .clear)
  }
}
