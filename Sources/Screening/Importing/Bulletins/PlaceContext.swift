import Declarations
import Gazetteer

/// Where the reader of a bulletin is: places are written without what the places before them
/// said already.
struct PlaceContext {
  private let places: ListedPlaces
  private let region: [DivisionCode]
  private let regionPath: String
  /// What the heading says below the units known: 东疆港区 of 天津市东疆港区.
  private let zone: String
  /// Townships of the region's cities, looked up when first needed.
  private let townships: TownshipFinder
  /// The county of the last place; nil after a zone that is no county.
  private var county: DivisionCode?
  /// The finest unit of the last place.
  private var last: DivisionCode?

  init(region: String, places: ListedPlaces, townships: TownshipFinder) {
    self.places = places
    self.townships = townships
    let found = places.place(region)
    self.region = found.codes
    zone = found.detail
    // The official path, so that only the place's own writing decides whether it is exact.
    let official = found.codes.count == 1 && zone.isEmpty ? found.codes.first : nil
    regionPath = official.flatMap { places.gazetteer.path(of: $0) } ?? region
  }

  /// The place that an item means where it stands.
  mutating func place(_ item: PlaceItems.Item, text: String) -> ListedPlace {
    let found =
      ownUnit(of: text, exactly: true) ?? unitInBracket(of: text)
      ?? townshipOfLastCounty(text) ?? townshipOfRegion(text)
      ?? ownUnit(of: text, exactly: false) ?? inherited(item, text)
    last = found.codes.count == 1 ? found.codes.first : nil
    county = DevelopmentZone.begins(text) ? nil : last?.ancestor(at: .county)
    return found
  }

  /// The text names a county of the region, or more. Some write the region again. Short names
  /// come last: 未央宫街道 is not the 宫街道 of 未央, nor 通化医药高新区 a part of 通化县.
  private func ownUnit(of text: String, exactly: Bool) -> ListedPlace? {
    if !exactly, DevelopmentZone.begins(text) { return unitOfZone(text) }
    for written in [regionPath + text, text] {
      let place = places.place(written)
      guard isInRegion(place) else { continue }
      let isExact = places.gazetteer.resolve(written).matches.allSatisfy(\.isExact)
      if isExact || !exactly { return refined(self.written(place, text)) }
    }
    return nil
  }

  /// A zone behind the name of its city lies somewhere in that city; one that bears the name of
  /// a county (上虞经济技术开发区) lies there, unless its city has that name too.
  private func unitOfZone(_ text: String) -> ListedPlace? {
    for written in [text, regionPath + text] {
      let place = places.place(written)
      guard isInRegion(place) else { continue }
      let isCity = place.codes.allSatisfy { $0.level == .prefecture }
      if isCity || !bearsNameOfRegion(text) { return refined(self.written(place, text)) }
    }
    return nil
  }

  /// Two characters tell most cities apart.
  private func bearsNameOfRegion(_ text: String) -> Bool {
    region.contains { code in
      places.gazetteer.division(code).map { text.hasPrefix($0.name.prefix(2)) } ?? true
    }
  }

  /// A zone followed by the county that it is: 经济技术开发区(头屯河区).
  private func unitInBracket(of text: String) -> ListedPlace? {
    guard DevelopmentZone.begins(text),
      let bracket = text.firstMatch(of: /\(([^()]+[区县市旗])\)/)
    else { return nil }
    let place = places.place(regionPath + bracket.1)
    guard isInRegion(place), place.detail.isEmpty else { return nil }
    let rest = String(text[bracket.range.upperBound...])
    return written(ListedPlace(path: text, codes: place.codes, detail: rest), text)
  }

  private func isInRegion(_ place: ListedPlace) -> Bool {
    !place.codes.isEmpty
      && place.codes.allSatisfy { code in
        region.isEmpty
          || region.contains { $0 != code && places.gazetteer.isWithin(code, $0) }
      }
  }

  /// A city with more behind it: the rest may begin with a township that only one of its
  /// counties has, or name a zone and then the township.
  private func refined(_ place: ListedPlace) -> ListedPlace {
    guard !place.detail.isEmpty, place.codes.allSatisfy({ $0.level == .prefecture }),
      let township = townshipOf(place.codes, place.detail)
    else { return place }
    return written(township, place.path)
  }

  private func townshipOf(_ cities: [DivisionCode], _ text: String) -> ListedPlace? {
    let rest = DevelopmentZone.stripped(text)
    var wider = cities
    // A zone may reach beyond its city: 西咸新区 lies in two.
    if rest != text { wider = Array(Set(cities.map(\.province))) }
    let found =
      townships.only(in: cities, beginning: rest)
      ?? (rest == text ? nil : townships.only(in: wider, beginning: rest))
    return found.flatMap { within($0.county, rest) }
  }

  /// The text names a township of the county before it.
  private func townshipOfLastCounty(_ text: String) -> ListedPlace? {
    guard let county, !DevelopmentZone.begins(text) else { return nil }
    return within(county, text)
  }

  /// The text names a township that only one county of the region has.
  private func townshipOfRegion(_ text: String) -> ListedPlace? {
    townshipOf(region, text).map { written($0, text) }
  }

  /// The text names nothing the tables know: it lies where the place before it lies.
  private func inherited(_ item: PlaceItems.Item, _ text: String) -> ListedPlace {
    // A township that no table knows does not lie in the township before it.
    let isTownship = text.prefixMatch(of: /[^0-9()]{2,7}?(?:街道|镇|乡)/) != nil
    let holder = item.followsClosely && !isTownship ? last : county
    guard let holder, !DevelopmentZone.begins(text) else {
      return ListedPlace(path: regionPath + text, codes: region, detail: zone + text)
    }
    return ListedPlace(
      path: (places.gazetteer.path(of: holder) ?? regionPath) + text, codes: [holder],
      detail: text)
  }

  private func within(_ county: DivisionCode, _ text: String) -> ListedPlace? {
    guard let path = places.gazetteer.path(of: county) else { return nil }
    let place = places.place(path + text)
    let isFiner =
      !place.codes.isEmpty
      && place.codes.allSatisfy { $0 != county && places.gazetteer.isWithin($0, county) }
    return isFiner ? place : nil
  }

  private func written(_ place: ListedPlace, _ text: String) -> ListedPlace {
    let path = text.hasPrefix(regionPath) ? text : regionPath + text
    return ListedPlace(path: path, codes: place.codes, detail: place.detail)
  }
}

/// Zones that manage land without being a county, such as 高新区: their county cannot be told
/// from the name.
enum DevelopmentZone {
  private static func prefix(of text: String) -> Substring? {
    text.prefixMatch(
      of:
        /[^0-9()]{0,8}?(?:高新区|经开区|开发区|新区(?!小区)|生态区|港务区|港区|保税区|度假区|示范区|管理区|名胜区|新城(?=\p{Han}+(?:街道|镇|乡|社区|村))|基地)/
    )?.0
  }

  static func begins(_ text: String) -> Bool { prefix(of: text) != nil }

  /// What follows the names of one zone, or of a zone within a zone.
  static func stripped(_ text: String) -> String {
    var rest = text
    while let zone = prefix(of: rest), zone.count < rest.count {
      rest = String(rest.dropFirst(zone.count))
    }
    return rest
  }
}
