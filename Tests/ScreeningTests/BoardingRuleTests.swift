import Declarations
import Gazetteer
import Screening
import Testing

@Suite struct BoardingRuleTests {
  @Test(
    "Boarding is a short stay in the city of the station",
    arguments: [
      ("the whole city", "山东省济南市", Verdict.confirmed),
      ("the province", "山东省", .confirmed),
      ("a part of the city", "山东省济南市历城区", .clear),
      ("a building in the city", "山东省济南市历城区山大路街道一号楼", .clear),
      ("another city", "山东省青岛市", .clear),
    ])
  func station(_ what: String, _ listed: String, _ verdict: Verdict) throws {
    let declaration = harmless([.stay(0, .place): .read("上海市黄浦区")])
    let outcome = try screen(declaration, [area(listed, from: "2020-06-13")])
    #expect(outcome.verdict == verdict, "\(what): \(outcome.reasons)")
  }

  @Test("A listed part of the city is a note")
  func note() throws {
    let declaration = harmless([.stay(0, .place): .read("上海市黄浦区")])
    let outcome = try screen(declaration, [area("山东省济南市历城区")])
    #expect(outcome.notes.map(\.rule) == ["boarding-station"])
  }

  @Test(
    "Without a stated departure, the day of arrival and the day before are both reckoned with",
    arguments: [
      ("2020-06-14", "2020-06-14", Verdict.possible), ("2020-06-13", "2020-06-13", .possible),
      ("2020-06-13", "2020-06-14", .confirmed), ("2020-06-12", "2020-06-12", .clear),
    ])
  func days(_ from: String, _ to: String, _ verdict: Verdict) throws {
    let declaration = harmless([.stay(0, .place): .read("上海市黄浦区")])
    #expect(try screen(declaration, [area("济南市", from: from, to: to)]).verdict == verdict)
  }

  @Test("A stated departure is the day of boarding")
  func stated() throws {
    let declaration = harmless([
      .stay(0, .place): .read("上海市黄浦区"), .departureDate: .read("2020-06-13"),
    ])
    let onThatDay = try area("济南市", from: "2020-06-13", to: "2020-06-13")
    #expect(try screen(declaration, [onThatDay]).verdict == .confirmed)
    let dayAfter = try area("济南市", from: "2020-06-14", to: "2020-06-14")
    #expect(try screen(declaration, [dayAfter]).verdict == .clear)
  }

  @Test("A policy that only notes transfers notes the boarding too")
  func policy() throws {
    let declaration = harmless([.stay(0, .place): .read("上海市黄浦区")])
    let outcome = try Screener(gazetteer: gazetteer()).screen(
      declaration,
      against: list([area("济南市")], transit: TransitPolicy(transfer: .note)))
    #expect(outcome.verdict == .clear)
  }

  @Test(
    "Where the county of the station is known, boarding is a stay in that county",
    arguments: [
      ("the county", "北京市丰台区", Verdict.confirmed),
      ("a street of the county", "北京市丰台区花乡街道", .possible),
      ("a building in the county", "北京市丰台区某某大厦", .possible),
      ("another county of the city", "北京市海淀区", .clear),
      ("another county's street", "北京市海淀区海淀街道", .clear),
    ])
  func county(_ what: String, _ listed: String, _ verdict: Verdict) throws {
    let station = try #require(
      gazetteer().stations.first { $0.county?.rawValue == "110106" }, "a station in 丰台区")
    let declaration = harmless([
      .fromStation: .read(station.name), .stay(0, .place): .read("上海市黄浦区"),
    ])
    let outcome = try screen(declaration, [area(listed, from: "2020-06-13")])
    #expect(met(outcome) == verdict, "\(what): \(outcome.reasons)")
  }

  @Test("A second reading of the station is screened")
  func second() throws {
    let declaration = harmless([
      .fromStation: .doubted("济南西", 0.7, or: [("青岛", 0.2)]), .stay(0, .place): .read("上海市黄浦区"),
    ])
    #expect(try met(screen(declaration, [area("山东省青岛市", from: "2020-06-13")])) == .possible)
  }

  @Test("A doubted day of departure is screened under each reading")
  func doubtedDeparture() throws {
    let declaration = harmless([
      .departureDate: .doubted("2020-06-13", 0.7, or: [("2020-06-10", 0.3)]),
      .stay(0, .place): .read("上海市黄浦区"),
    ])
    let outcome = try screen(declaration, [area("济南市", from: "2020-06-09", to: "2020-06-10")])
    #expect(met(outcome) == .possible)
    #expect(
      outcome.reasons.contains { $0.evidence.contains("journey.departureDate as 2020-06-10") })
  }
}
