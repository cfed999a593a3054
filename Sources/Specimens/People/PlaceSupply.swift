import Declarations
import Gazetteer

/// The places that invented people come from: county-level units of 2020, with their townships
/// and stations.
struct PlaceSupply: Sendable {
  struct County: Sendable, Hashable {
    var code: DivisionCode
    /// From the province down: 湖北省武汉市江汉区.
    var path: String
    /// Without the province where a prefecture follows: 武汉市江汉区.
    var short: String
    /// The prefecture, or the municipality.
    var city: DivisionCode
    var cityPath: String
    var name: String
  }

  static let year = 2020
  /// Hong Kong, Macao and Taiwan have other papers and other forms.
  private static let elsewhere: Set<String> = ["71", "81", "82"]

  let counties: [County]
  private let byCity: [DivisionCode: [County]]
  private let stationsByCity: [DivisionCode: [Station]]
  let areaCodes: [String]
  private let gazetteer: Gazetteer

  init(_ gazetteer: Gazetteer) {
    self.gazetteer = gazetteer
    counties = Self.counties(gazetteer)
    byCity = Dictionary(grouping: counties, by: \.city)
    var stations: [DivisionCode: [Station]] = [:]
    for station in gazetteer.stations {
      // A city name that two cities share would leave the truth open.
      guard station.cityCodes.count == 1, let city = station.cityCodes.first else { continue }
      stations[city, default: []].append(station)
    }
    stationsByCity = stations
    areaCodes = ExtinctAreaCodes.all(gazetteer)
  }

  private static func counties(_ gazetteer: Gazetteer) -> [County] {
    var result: [County] = []
    for province in gazetteer.children(of: nil, in: year)
    where !elsewhere.contains(province.code.rawValue) {
      for below in gazetteer.children(of: province.code, in: year) {
        if below.level == .county {
          result.append(
            County(
              code: below.code, path: province.name + below.name,
              short: province.name + below.name, city: province.code, cityPath: province.name,
              name: below.name))
        } else if below.level == .prefecture {
          for county in gazetteer.children(of: below.code, in: year) where county.level == .county {
            result.append(
              County(
                code: county.code, path: province.name + below.name + county.name,
                short: below.name + county.name, city: below.code,
                cityPath: province.name + below.name, name: county.name))
          }
        }
      }
    }
    return result
  }

  func counties(inCity city: DivisionCode) -> [County] { byCity[city] ?? [] }

  func stations(inCity city: DivisionCode) -> [Station] { stationsByCity[city] ?? [] }

  func townships(of county: County) -> [Division] {
    gazetteer.children(of: county.code).filter { $0.level == .township }
  }

  /// Cities with at least five stations and four counties: where many trains end.
  var terminals: [DivisionCode] {
    byCity.keys.filter { counties(inCity: $0).count > 3 && stations(inCity: $0).count > 4 }.sorted()
  }
}
