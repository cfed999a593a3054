import Declarations
import Gazetteer
import Screening
import Testing

@Suite struct AreaMatchTests {
  static let cases = [
    StayCase("the listed county itself", "北京市丰台区", .confirmed, "area-stay"),
    StayCase("a street in the listed county", "北京市丰台区花乡街道", .confirmed),
    StayCase("a street under the name it had", "北京市丰台区花乡（地区）乡", .confirmed),
    StayCase("a county in the listed city", "北京市丰台区", in: "北京市", .confirmed),
    StayCase("a county in the listed province", "山东省济南市历下区", in: "山东省", .confirmed),
    StayCase("elsewhere", "北京市海淀区", .clear),
    StayCase(
      "the county of a listed street", "北京市丰台区", in: "北京市丰台区花乡街道", .possible,
      "area-coarser-stay"),
    StayCase(
      "only the city of a listed street", "北京市", in: "北京市丰台区花乡街道", .possible,
      "area-coarser-stay"),
    StayCase(
      "only the province of a listed county", "山东省", in: "山东省济南市历下区", .possible,
      "area-coarser-stay"),
    StayCase("exactly the unit", "北京市丰台区", match: .exact, .confirmed),
    StayCase(
      "below a unit listed exactly is a note", "北京市丰台区花乡街道", match: .exact, .clear,
      "area-exact"),
    StayCase("coarser than a unit listed exactly", "北京市", match: .exact, .possible),
    StayCase(
      "the unit under its former name, today's listed exactly", "山东省莱芜市莱城区",
      in: "山东省济南市莱芜区", match: .exact, .confirmed),
    StayCase(
      "a former county, the one it became listed", "山东省莱芜市莱城区", in: "山东省济南市莱芜区", .confirmed),
    StayCase("a former city, the city it joined listed", "山东省莱芜市", in: "山东省济南市", .confirmed),
    StayCase("a name of two meanings, one listed", "朝阳区", in: "北京市朝阳区", .possible),
    StayCase("the other county of the same name", "吉林省长春市朝阳区", in: "北京市朝阳区", .clear),
  ]

  @Test("A stay lies inside, above or beside a listed unit", arguments: cases)
  func hierarchy(_ example: StayCase) throws { try example.check() }

  @Test("An entry whose name means several units confirms none of them")
  func ambiguousEntry() throws {
    let outcome = try StayCase("", "北京市朝阳区", in: "朝阳区", .possible).outcome()
    #expect(met(outcome) == .possible)
    #expect(rules(outcome).contains("area-ambiguous-entry"))
  }
}
