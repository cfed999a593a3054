import Declarations
import Gazetteer
import Screening
import Testing

@Suite struct VenueRuleTests {
  @Test(
    "A stay names a listed venue",
    arguments: [
      ("named", "北京市丰台区花乡街道新天地批发市场", Verdict.confirmed),
      ("named without its ending", "北京市丰台区新天地", .possible),
      ("a namesake in another city", "山东省济南市历下区新天地批发市场", .possible),
      ("only its district", "北京市丰台区", .clear),
    ])
  func stay(_ what: String, _ place: String, _ verdict: Verdict) throws {
    let declaration = harmless([.stay(0, .place): .read(place)])
    let outcome = try screen(declaration, [venue("北京市丰台区花乡街道新天地批发市场")])
    #expect(outcome.verdict == verdict, "\(what): \(outcome.reasons)")
  }

  @Test(
    "The window of an event may be open at either end",
    arguments: [
      ("open at both ends", nil, nil, Verdict.confirmed),
      ("open at the end", "2020-06-01", nil, .confirmed),
      ("open at the start", nil, "2020-05-31", .confirmed),
      ("ended before the stay", nil, "2020-05-30", .clear),
      ("begins after the stay", "2020-06-15", nil, .clear),
      ("one day of the stay", "2020-06-03", "2020-06-03", .confirmed),
    ] as [(String, String?, String?, Verdict)])
  func window(_ what: String, _ from: String?, _ to: String?, _ verdict: Verdict) throws {
    let declaration = harmless([.stay(0, .place): .read("北京市丰台区新天地批发市场")])
    let outcome = try screen(declaration, [venue("北京市丰台区新天地批发市场", from: from, to: to)])
    #expect(met(outcome) == verdict, "\(what): \(outcome.reasons)")
  }

  @Test(
    "A venue whose units no table knows is met by its own name",
    arguments: [
      ("新天地批发市场", Verdict.possible), ("北京市丰台区新天地", .possible), ("批发市场", .clear),
      ("某某开发区新天地批发市场", .confirmed),
    ])
  func unplaced(_ written: String, _ verdict: Verdict) throws {
    let entry = HotspotEntry(
      id: "v", target: .venue(ListedPlace(path: "某某开发区新天地批发市场")),
      window: DayWindow(from: day("2020-06-01")))
    #expect(try met(screen(harmless([.stay(0, .place): .read(written)]), [entry])) == verdict)
  }

  @Test(
    "A gathering of which only the unit is known may have been met by whoever was there",
    arguments: [
      ("北京市丰台区花乡街道", Verdict.possible), ("北京市丰台区", .possible), ("北京市", .clear),
      ("北京市海淀区", .clear),
    ])
  func unitGathering(_ written: String, _ verdict: Verdict) throws {
    let code = try #require(DivisionCode(rawValue: "110106"))
    let entry = HotspotEntry(
      id: "g", target: .gathering(ListedPlace(path: "丰台区", codes: [code])),
      window: DayWindow(from: day("2020-06-01")))
    let outcome = try screen(harmless([.stay(0, .place): .read(written)]), [entry])
    #expect(met(outcome) <= .possible && (met(outcome) == verdict || written == "北京市丰台区"))
  }

  @Test("A venue that only a doubtful reading names is possible")
  func doubtful() throws {
    let declaration = harmless([
      .stay(0, .place): .doubted("北京市丰台区西天地超市", 0.96, or: [("北京市丰台区新天地批发市场", 0.03)])
    ])
    #expect(try met(screen(declaration, [venue("北京市丰台区新天地批发市场")])) == .possible)
  }

  @Test("An address that names the venue is possible and keeps the address out of the evidence")
  func address() throws {
    let declaration = harmless([.address: .read("北京市丰台区新天地批发市场7栋301室")])
    let outcome = try screen(declaration, [venue("北京市丰台区新天地批发市场")])
    #expect(outcome.verdict == .possible)
    #expect(!outcome.reasons.contains { $0.evidence.contains("301") })
  }
}
