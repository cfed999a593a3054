import Testing

@testable import Gazetteer

@Suite struct GazetteerTests {
  let gazetteer: Gazetteer

  init() throws { gazetteer = try Gazetteer.builtIn() }

  @Test(
    "a path runs from the province to the unit",
    arguments: [
      (110_106 as DivisionCode, "北京市丰台区"), (110_106_018, "北京市丰台区花乡街道"),
      (420_103, "湖北省武汉市江汉区"), (429_004, "湖北省仙桃市"), (500_233, "重庆市忠县"),
      (441_900_003, "广东省东莞市东城街道"), (45, "广西壮族自治区"), (330_104, "浙江省杭州市江干区"),
    ])
  func path(code: DivisionCode, path: String) { #expect(gazetteer.path(of: code) == path) }

  @Test("an unknown code has no path and no division")
  func unknown() {
    #expect(gazetteer.path(of: 990_101) == nil)
    #expect(gazetteer.division(990_101) == nil)
    #expect(gazetteer.division(110_106_999) == nil)
  }

  @Test(
    "a name is that of the year",
    arguments: [
      (130_502 as DivisionCode, 2019, "桥东区"), (130_502, 2026, "襄都区"), (4206, 2005, "襄樊市"),
      (4206, 2020, "襄阳市"),
    ])
  func names(code: DivisionCode, year: Int, name: String) {
    #expect(gazetteer.division(code, in: year)?.name == name)
  }

  @Test("the children of a municipality are its districts, of nothing the provinces")
  func children() {
    let districts = gazetteer.children(of: 11)
    #expect(districts.count == 16)
    #expect(districts.allSatisfy { $0.level == .county })
    #expect(gazetteer.children(of: nil).count == 34)
    #expect(gazetteer.children(of: 110_106).contains { $0.name == "花乡街道" })
    #expect(gazetteer.children(of: 3301, in: 2019).contains { $0.name == "江干区" })
    #expect(!gazetteer.children(of: 3301).contains { $0.name == "江干区" })
    #expect(gazetteer.children(of: 4419).allSatisfy { $0.level == .township })
    #expect(gazetteer.children(of: 42).contains { $0.name == "仙桃市" })
  }

  @Test(
    "relations know of recodings and mergers",
    arguments: [
      (330_104 as DivisionCode, 330_102 as DivisionCode, DivisionRelation.within),
      (330_102, 330_104, .around), (220_381, 220_184, .same), (220_184, 220_381, .same),
      (510_132, 510_118, .same), (110_104, 110_102, .within), (330_110, 330_113, .overlapping),
      (330_102_014, 330_104, .overlapping), (330_102_014, 330_102, .within),
      (110_105, 220_104, .apart), (110_105, 11, .within), (11, 110_105, .around),
      (310_119, 310_115, .within), (3712, 3701, .within), (330_104, 3301, .within),
      (3414, 3401, .overlapping), (110_106, 110_106, .same), (330_104, 330_103, .apart),
    ])
  func relation(a: DivisionCode, b: DivisionCode, expected: DivisionRelation) {
    #expect(gazetteer.relation(of: a, to: b) == expected)
    #expect(gazetteer.isWithin(a, b) == (expected == .same || expected == .within))
  }

  @Test(
    "area codes of resident IDs, by year",
    arguments: [
      ("110105", nil, true), ("440524", nil, true), ("340524", nil, false),
      ("330104", 1995, true), ("330104", 2025, false), ("440301", nil, true),
      ("441900", nil, true), ("110000", nil, false), ("130100", nil, false),
      ("999999", nil, false), ("11010", nil, false), ("110199", nil, false),
      ("659013", nil, true), ("512924", nil, true),
    ] as [(String, Int?, Bool)])
  func areaCodes(code: String, year: Int?, exists: Bool) {
    #expect(gazetteer.areaCodeExists(code, in: year) == exists)
  }

  @Test("look-alikes go both ways, likest first")
  func lookAlikes() {
    #expect(gazetteer.lookAlikes(of: "刀").map(\.character).contains("力"))
    #expect(gazetteer.lookAlikes(of: "力").map(\.character).contains("刀"))
    let scores = gazetteer.lookAlikes(of: "同").map(\.likeness)
    #expect(scores == scores.sorted(by: >) && scores.allSatisfy { $0 > 0 && $0 <= 1 })
    #expect(gazetteer.lookAlikes(of: "A").isEmpty)
  }

  @Test("every row of the tables is a unit below another, with years in order")
  func integrity() {
    for division in gazetteer.writtenDivisions {
      #expect(division.firstYear <= division.lastYear ?? .max, "\(division.code)")
      let hasParent = gazetteer.parent(of: division.code) != nil
      #expect(hasParent == (division.level != .province), "\(division.code)")
    }
  }
}
