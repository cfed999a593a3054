import Testing

@testable import Gazetteer

@Suite struct ZoneTests {
  let gazetteer: Gazetteer

  init() throws { gazetteer = try Gazetteer.builtIn() }

  @Test(
    "a zone lies in every county that it touches",
    arguments: [
      (1301 as DivisionCode, "高新区甲小区", "高新区", [130_108, 130_111] as [DivisionCode]),
      (1301, "高新技术产业开发区", "高新技术产业开发区", [130_108, 130_111]),
      (12, "东疆港区甲小区", "东疆港区", [120_116]), (2207, "经济技术开发区甲村", "经济技术开发区", [220_702]),
      (3205, "高新区甲小区", "高新区", [320_505]), (4413, "仲恺高新区甲小区", "仲恺高新区", [441_302, 441_303]),
      (61, "杨凌示范区甲小区", "杨凌示范区", [610_403]), (3710, "高区甲小区", "高区", [371_002, 371_003]),
    ])
  func zone(city: DivisionCode, text: String, name: String, counties: [DivisionCode]) {
    let zone = gazetteer.zone(in: city, beginning: text)
    #expect(zone?.name == name)
    #expect(zone?.counties == counties)
  }

  @Test(
    "a zone that no table knows, or of another city, is not found",
    arguments: [(1301 as DivisionCode, "甲新区"), (2207, "曲江新区"), (1301, "新区"), (12, "")])
  func unknown(city: DivisionCode, text: String) {
    #expect(gazetteer.zone(in: city, beginning: text) == nil)
  }

  @Test(
    "a community tells its county where its name is borne once",
    arguments: [
      (6101 as DivisionCode, "白桦林居社区3号楼", 610_112 as DivisionCode?), (6101, "白桦林居", nil),
      (6101, "团结社区", nil), (5331, "国门社区", 533_102), (5331, "社区", nil),
    ])
  func community(city: DivisionCode, text: String, county: DivisionCode?) {
    #expect(gazetteer.county(ofCommunityBeginning: text, in: city) == county)
  }

  /// Zones of two cities, which each city's texts name.
  private static let beyond: Set<String> = [
    "西咸新区", "沣东新城", "沣西新城", "秦汉新城", "空港新城", "泾河新城", "贵安新区", "双龙航空港", "甘泉堡经济技术开发区", "甘泉堡经济开发区",
    "甘泉堡经开区", "甘泉堡开发区",
  ]

  @Test("every county of the tables is in force and lies in its city, or its province")
  func integrity() {
    for city in gazetteer.writtenDivisions where city.isInForce {
      for zone in gazetteer.tables.zones.zones(in: city.code) {
        for county in zone.counties {
          #expect(gazetteer.division(county)?.isInForce == true, "\(city.name) \(zone.name)")
          let holder = Self.beyond.contains(zone.name) ? city.code.province : city.code
          #expect(gazetteer.isWithin(county, holder), "\(zone.name)")
        }
      }
    }
  }
}
