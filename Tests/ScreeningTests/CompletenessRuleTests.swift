import Declarations
import Screening
import Testing

@Suite struct CompletenessRuleTests {
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

  @Test("A stay that begins after the arrival is undetermined")
  func afterArrival() throws {
    let outcome = try screen(
      harmless([
        .stay(1, .place): .read("上海市黄浦区"), .stay(1, .from): .read("2020-06-20"),
        .stay(1, .to): .read("2020-06-25"),
      ]), [])
    #expect(rules(outcome) == ["stay-after-arrival"])
    #expect(outcome.verdict == .undetermined)
  }

  @Test(
    "A row that lacks a part that other rows have is undetermined",
    arguments: [
      FieldKey.StayPart.place, .from, .to,
    ])
  func lostPart(_ part: FieldKey.StayPart) throws {
    #expect(
      try screen(harmless([.stay(1, part): nil, .stay(1, .kind): .blank]), []).verdict
        == .undetermined)
  }

  @Test("A clerk's word that a field is blank or cannot be read is not taken for a reading")
  func clerkSaysBlank() throws {
    for reading in [ClerkReading.blank, .illegible] {
      let settled = FieldReading.read("no").settled(by: reading)
      #expect(try screen(harmless([.caseContact: settled]), []).verdict == .undetermined)
    }
  }
}
