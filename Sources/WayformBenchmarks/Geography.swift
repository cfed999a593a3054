import Declarations
import Gazetteer

/// The places that invented people come from: all there are in force.
struct Geography: Sendable {
  struct Unit: Sendable {
    var code: DivisionCode
    var path: String
  }

  let cities: [Unit]
  let counties: [Unit]
  let townships: [Unit]
  let stations: [Station]
  let gazetteer: Gazetteer

  init(_ gazetteer: Gazetteer) {
    self.gazetteer = gazetteer
    let units = gazetteer.writtenDivisions.filter(\.isInForce).compactMap { division in
      gazetteer.path(of: division.code).map { Unit(code: division.code, path: $0) }
    }
    cities = units.filter { $0.code.level == .prefecture }
    counties = units.filter { $0.code.level == .county }
    townships = counties.flatMap { county in
      gazetteer.children(of: county.code).filter { $0.level == .township }
        .map { Unit(code: $0.code, path: county.path + $0.name) }
    }
    stations = gazetteer.stations.filter { !gazetteer.divisions(of: $0).isEmpty }
  }

  /// Most people write where they were down to the street or township.
  func place(_ chance: inout SeededDraw) -> Unit {
    switch chance.number(below: 100) {
    case ..<2: chance.pick(cities)
    case ..<20: chance.pick(counties)
    default: chance.pick(townships)
    }
  }

  /// Where an outbreak is: all that is listed lies in some counties of a few cities.
  func hot(_ seed: UInt64) -> [Unit] {
    var chance = SeededDraw(seed: seed ^ 0x686F_7400, stream: 0)
    var cities = cities
    cities.shuffle(using: &chance)
    return cities.prefix(Self.hotCities).flatMap { city in
      counties.filter { city.code.contains($0.code) }.prefix(Self.hotCountiesOfOne)
    }
  }

  private static let hotCities = 12
  private static let hotCountiesOfOne = 5

  static let venues = (0..<500).map { number in
    let names = ["金源", "大华", "嘉禾", "万福", "宏远", "天盛", "百汇", "永兴", "和泰", "瑞丰"]
    let kinds = ["大酒店", "影城", "农贸市场", "健身房", "餐厅"]
    return names[number % 10] + names[number / 10 % 10] + kinds[number / 100]
  }

  static let communities = (0..<400).map { number in
    let names = ["新华", "建设", "人民", "和平", "解放", "胜利", "东风", "光明", "长江", "黄河"]
    let kinds = ["小区", "社区", "花园", "家属院"]
    return names[number % 10] + names[number / 10 % 10] + kinds[number / 100]
  }
}
