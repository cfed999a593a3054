import Declarations
import Gazetteer

/// Finds the places of list entries in the gazetteer.
struct ListedPlaces {
  private static let corps = Pattern(
    /(?:新疆(?:维吾尔自治区)?)?(?:新疆)?(?:(?:生产建设)?兵团(?:第?[一二三四五六七八九十0-9]+师)?|第[一二三四五六七八九十0-9]+师(?=\p{Han}{2,4}市|\d+团|$))/
  )

  let gazetteer: Gazetteer

  /// What a published path names: the nearest known units, and what lies below them.
  func place(_ path: String) -> ListedPlace { located(path).place }

  /// The same, and how it was found.
  func located(_ path: String) -> LocatedPlace {
    let matches = gazetteer.resolve(Self.written(path)).matches
    let found = ListedPlace(
      path: path, codes: matches.map(\.code).sorted(), detail: detail(of: matches))
    guard let only = matches.first, matches.count == 1 else {
      return LocatedPlace(place: found, manner: matches.isEmpty ? .unknown : .several)
    }
    if let zone = zone(behind: only, path: path) { return zone }
    if !found.detail.isEmpty, only.code.isCity || isZone(found.detail, of: only.code),
      let refined = ZoneFinder(gazetteer: gazetteer).refined(found, of: only.code)
    {
      return refined
    }
    guard isResolved(found) else { return LocatedPlace(place: found, manner: .coarse) }
    return LocatedPlace(place: found, manner: only.isExact ? .named : .alias)
  }

  /// Of a province only its own zones are looked for: 陕西省西咸新区, 贵州省贵安新区.
  private func isZone(_ detail: String, of province: DivisionCode) -> Bool {
    province.level == .province && gazetteer.zone(in: province, beginning: detail) != nil
  }

  /// 秦皇岛市北戴河新区 is no part of 北戴河区, nor 通化市通化医药高新区 of 通化县: a zone that begins
  /// like the short name of a county.
  private func zone(behind match: PlaceResolution.Match, path: String) -> LocatedPlace? {
    guard !match.isExact, match.code.level == .county,
      let city = match.code.ancestor(at: .prefecture), match.code != city,
      let name = gazetteer.division(match.code)?.name,
      let stem = (2...4).reversed().lazy.map({ String(match.consumed.suffix($0)) })
        .first(where: { name.hasPrefix($0) && name != $0 })
    else { return nil }
    let finder = ZoneFinder(gazetteer: gazetteer)
    if let zone = gazetteer.zone(in: city, beginning: stem + match.detail),
      zone.name.count > stem.count
    {
      let place = ListedPlace(path: path, codes: [city], detail: stem + match.detail)
      return finder.refined(place, of: city)
    }
    let isOfCity = gazetteer.division(city)?.name.hasPrefix(stem) ?? false
    guard isOfCity, DevelopmentZone.begins(match.detail) else { return nil }
    let place = ListedPlace(path: path, codes: [city], detail: match.detail)
    return finder.refined(place, of: city) ?? LocatedPlace(place: place, manner: .coarse)
  }

  /// A place whose publisher gives a code. The finer of code and path is meant; where they lie
  /// apart, both are listed and `disagrees` is true.
  func place(_ path: String, code: DivisionCode) -> (place: ListedPlace, disagrees: Bool) {
    guard !path.isEmpty else {
      let name = gazetteer.path(of: code) ?? code.rawValue
      return (ListedPlace(path: name, codes: [code]), false)
    }
    let matches = gazetteer.resolve(Self.written(path)).matches
    let inside = matches.filter { gazetteer.isWithin($0.code, code) }
    if !inside.isEmpty {
      let place = ListedPlace(
        path: path, codes: inside.map(\.code).sorted(), detail: detail(of: inside))
      return (place, false)
    }
    let agrees = matches.isEmpty || matches.contains { gazetteer.isWithin(code, $0.code) }
    let codes = agrees ? [code] : ([code] + matches.map(\.code)).sorted()
    return (ListedPlace(path: path, codes: codes), !agrees)
  }

  /// A part of a place, named with or without what holds it: 花乡 of 北京市丰台区.
  func part(_ text: String, of whole: ListedPlace) -> ListedPlace {
    for code in whole.codes {
      guard let path = gazetteer.path(of: code) else { continue }
      let inside = gazetteer.resolve(path + Self.written(text)).matches.filter {
        $0.code != code && gazetteer.isWithin($0.code, code)
      }
      if !inside.isEmpty {
        return ListedPlace(
          path: text, codes: inside.map(\.code).sorted(), detail: detail(of: inside))
      }
    }
    let named = place(text)
    let inside = named.codes.filter { part in
      whole.codes.contains { gazetteer.isWithin(part, $0) && part != $0 }
    }
    return ListedPlace(path: text, codes: inside, detail: inside.isEmpty ? text : named.detail)
  }

  /// Found down to a county or finer, or wholly: a city listed as a whole.
  func isResolved(_ place: ListedPlace) -> Bool {
    guard !place.codes.isEmpty else { return false }
    return place.detail.isEmpty
      || place.codes.allSatisfy { $0.level >= .county || gazetteer.hasNoCounties($0) }
  }

  /// How a place with codes from elsewhere was found.
  func manner(of place: ListedPlace) -> PlaceManner {
    if place.codes.isEmpty { return .unknown }
    if place.codes.count > 1 { return .several }
    return isResolved(place) ? .named : .coarse
  }

  /// Several meanings may leave different rests; the longest keeps an entry from seeming to list
  /// more than it does.
  private func detail(of matches: [PlaceResolution.Match]) -> String {
    let rests = matches.map { WholeUnit.stripped($0.detail) }
    return rests.max { ($0.count, $1) < ($1.count, $0) } ?? ""
  }

  /// Levels may be parted by slashes or spaces. A corps of 新疆 is left out: it is no unit of the
  /// tables, and what follows it is.
  private static func written(_ path: String) -> String {
    let joined = String(path.filter { !"/／>＞|".contains($0) && !$0.isWhitespace })
    guard joined.contains("兵团") || joined.contains("师") else { return joined }
    return joined.replacing(
      Self.corps.regex, with: "新疆维吾尔自治区")
  }
}

extension DivisionCode {
  /// A prefecture, or a municipality, whose districts stand directly below it.
  var isCity: Bool {
    level == .prefecture || level == .province && ["11", "12", "31", "50"].contains(rawValue)
  }
}

extension Gazetteer {
  /// A city that holds its townships directly, such as 东莞市.
  fileprivate func hasNoCounties(_ code: DivisionCode) -> Bool {
    guard code.level == .prefecture else { return false }
    let children = children(of: code)
    return !children.isEmpty && children.allSatisfy { $0.level == .township }
  }
}

/// Words after a unit's name that say that all of it, or all that is not listed elsewhere, is meant.
enum WholeUnit {
  private static let words = [
    "全域", "全境", "全部区域", "全部", "全区", "全市", "全县", "全镇", "辖区", "全辖区", "所有区域", "其他地区",
    "其余地区", "其他区域", "其余区域", "其他乡镇", "其余乡镇", "其他街道", "其余街道", "其他镇街", "剩余区域", "剩余地区",
    "的其他地区", "的其余地区", "的其他区域", "的其他乡镇",
  ]

  static func stripped(_ detail: String) -> String {
    let bare = detail.comparable
    return words.contains(bare) || bare.isEmpty ? "" : detail.trimmed
  }
}
