import Testing

@testable import Gazetteer

@Suite struct StationTests {
  let gazetteer: Gazetteer

  init() throws { gazetteer = try Gazetteer.builtIn() }

  @Test(
    "a station is found with and without 站, in its city or county",
    arguments: [
      ("北京南", "VNP", "北京", [11] as [DivisionCode]), ("北京南站", "VNP", "北京", [11]),
      ("余姚北", "CTH", "宁波", [330_281]), ("武汉", "WHN", "武汉", [4201]),
      ("北京朝阳", "IFP", "北京", [110_105]), ("加格达奇", "JGX", "加格达奇", [2327]),
      ("朝阳南", "CYD", "朝阳", [2113]),
    ])
  func named(name: String, telecode: String, city: String, codes: [DivisionCode]) throws {
    let station = try #require(gazetteer.stations(named: name).first)
    #expect(station.telecode == telecode)
    #expect(station.city == city)
    #expect(gazetteer.divisions(of: station) == codes)
    #expect(gazetteer.station(telecode) == station)
  }

  @Test("what is no station is not found", arguments: ["", "站", "北京大站", "没有这站"])
  func unknown(name: String) { #expect(gazetteer.stations(named: name).isEmpty) }

  @Test("almost every station lies in a known city, and its county in that city")
  func coverage() {
    let stations = gazetteer.stations
    #expect(stations.count == 3404)
    #expect(stations.count { gazetteer.divisions(of: $0).isEmpty } < 20)
    for station in stations {
      guard let county = station.county, !station.cityCodes.isEmpty else { continue }
      #expect(station.cityCodes.contains { gazetteer.isWithin(county, $0) }, "\(station.name)")
    }
  }
}
