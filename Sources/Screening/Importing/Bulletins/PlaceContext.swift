import Declarations
import Gazetteer

/// Where the reader of a bulletin is: places are written without what the places before them
/// said already.
struct PlaceContext {
  private static let countyInBrackets = Pattern(
    /\(([^()]+[区县市旗])\)/)
  private static let township = Pattern(
    /[^0-9()]{2,7}?(?:街道|镇|乡)/)

  private static let joined = Pattern(/(?:以及|[和及与、])/)

  let places: ListedPlaces
  private let region: [DivisionCode]
  private let regionPath: String
  /// What the heading says below the units known: 东疆港区 of 天津市东疆港区.
  private let zone: String
  /// The county of the last place; nil after a zone that is no county.
  private var county: DivisionCode?
  /// The finest unit of the last place.
  private var last: DivisionCode?
  /// The counties that the zone of the last place touches.
  private var zoneOfLast: [DivisionCode] = []

  /// The heading says where the places lie.
  var isWithinRegion: Bool { !region.isEmpty }

  init(region: String, places: ListedPlaces) {
    self.places = places
    let found = places.place(region)
    self.region = found.codes
    zone = found.detail
    // The official path, so that only the place's own writing decides whether it is exact.
    let official = found.codes.count == 1 && zone.isEmpty ? found.codes.first : nil
    regionPath = official.flatMap { places.gazetteer.path(of: $0) } ?? region
    if let only = found.codes.first, found.codes.count == 1, only.level >= .county {
      county = only.ancestor(at: .county)
      last = only
    }
  }

  /// The county; of a city without counties (东莞市) the city, whose townships follow one another.
  private static func holder(of unit: DivisionCode) -> DivisionCode? {
    unit.ancestor(at: .county) ?? (unit.level == .township ? unit.parent : nil)
  }

  /// The place that an item means where it stands.
  mutating func place(_ item: BulletinRun.Place, text: String) -> LocatedPlace {
    let found = withSecondUnit(
      unitInBracket(of: text) ?? ownUnit(of: text, exactly: true)
        ?? townshipOfLastCounty(text) ?? townshipOfRegion(text)
        ?? ownUnit(of: text, exactly: false) ?? inherited(item, text))
    let codes = found.place.codes
    last = codes.count == 1 ? codes.first : nil
    if found.manner != .inherited { zoneOfLast = zone(of: found, text) }
    county = DevelopmentZone.begins(text) ? nil : last.flatMap(Self.holder)
    return found
  }

  /// The counties of the zone that the text begins with, or goes on in.
  private func zone(of found: LocatedPlace, _ text: String) -> [DivisionCode] {
    if found.manner == .zone { return found.place.codes }
    for city in region where city.isCity {
      if let zone = places.gazetteer.zone(in: city, beginning: text) { return zone.counties }
    }
    let isInside = found.place.codes.allSatisfy { code in
      zoneOfLast.contains { places.gazetteer.isWithin(code, $0) }
    }
    return isInside && !found.place.codes.isEmpty ? zoneOfLast : []
  }

  /// The text names a county of the region, or more. Some write the region again. Short names
  /// come last: 未央宫街道 is not the 宫街道 of 未央, nor 通化医药高新区 a part of 通化县.
  private func ownUnit(of text: String, exactly: Bool) -> LocatedPlace? {
    if !exactly, DevelopmentZone.begins(text) { return unitOfZone(text) }
    for written in [regionPath + text, text] {
      let found = places.located(written)
      guard isInRegion(found.place) || touchesRegion(found) else { continue }
      let isOpen = found.manner == .several || found.manner == .coarse
      let isExact = isOpen ? exactlyNamed(written) : found.manner != .alias
      if isExact || !exactly { return self.written(found, text) }
    }
    return nil
  }

  /// 甲镇和乙镇 counted as one place lies in both.
  private func withSecondUnit(_ found: LocatedPlace) -> LocatedPlace {
    guard let only = found.place.codes.first, found.place.codes.count == 1,
      let holder = Self.holder(of: only),
      let match = found.place.detail.prefixMatch(of: Self.joined.regex),
      let second = within(holder, String(found.place.detail[match.range.upperBound...]))
    else { return found }
    let codes = Set([only] + second.place.codes).sorted()
    let place = ListedPlace(
      path: found.place.path, codes: codes, detail: second.place.detail)
    return LocatedPlace(place: place, manner: codes.count > 1 ? .several : found.manner)
  }

  private func exactlyNamed(_ text: String) -> Bool {
    places.gazetteer.resolve(text).matches.allSatisfy(\.isExact)
  }

  /// A zone behind the name of its city lies somewhere in that city; one that bears the name of
  /// a county (上虞经济技术开发区) lies there, unless its city has that name too.
  private func unitOfZone(_ text: String) -> LocatedPlace? {
    for written in [text, regionPath + text] {
      let found = places.located(written)
      guard isInRegion(found.place) || touchesRegion(found) else { continue }
      let isCity = found.place.codes.allSatisfy { $0.level == .prefecture }
      if isCity || found.manner == .zone || found.manner == .below
        || !bearsNameOfRegion(text)
      {
        return self.written(found, text)
      }
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
  private func unitInBracket(of text: String) -> LocatedPlace? {
    guard DevelopmentZone.begins(text),
      let bracket = text.firstMatch(of: Self.countyInBrackets.regex)
    else { return nil }
    let place = places.place(regionPath + bracket.1)
    guard isInRegion(place), place.detail.isEmpty else { return nil }
    let rest = String(text[bracket.range.upperBound...])
    let found = ListedPlace(path: text, codes: place.codes, detail: rest)
    return written(LocatedPlace(place: found, manner: .named), text)
  }

  /// A zone may reach beyond its city.
  private func touchesRegion(_ found: LocatedPlace) -> Bool {
    found.manner == .zone && found.place.codes.contains(where: isHere)
  }

  private func isInRegion(_ place: ListedPlace) -> Bool {
    !place.codes.isEmpty
      && place.codes.allSatisfy { code in
        region.isEmpty
          || region.contains { $0 != code && places.gazetteer.isWithin(code, $0) }
      }
  }

  /// The text names a township of the county, or of one of the zone's counties, before it.
  private func townshipOfLastCounty(_ text: String) -> LocatedPlace? {
    guard !DevelopmentZone.begins(text) else { return nil }
    let found = ([county].compactMap(\.self) + zoneOfLast).compactMap { within($0, text) }
    return found.count == 1 ? found.first : nil
  }

  /// The text names a township that only one county of the region has.
  private func townshipOfRegion(_ text: String) -> LocatedPlace? {
    guard region.count == 1, let only = region.first, zone.isEmpty else { return nil }
    let place = ListedPlace(path: regionPath + text, codes: region, detail: text)
    guard only.level < .county,
      let found = ZoneFinder(gazetteer: places.gazetteer).refined(place, of: only),
      found.manner == .below
    else { return nil }
    return written(found, text)
  }

  /// The text names nothing the tables know: it lies where the place before it lies.
  private func inherited(_ item: BulletinRun.Place, _ text: String) -> LocatedPlace {
    // A township that no table knows does not lie in the township before it.
    let isTownship = text.prefixMatch(of: Self.township.regex) != nil
    if let elsewhere = unitElsewhere(text) { return elsewhere }
    let holder = item.followsClosely && !isTownship ? last : county
    if let holder, !DevelopmentZone.begins(text) {
      let place = ListedPlace(
        path: (places.gazetteer.path(of: holder) ?? regionPath) + text, codes: [holder],
        detail: text)
      return LocatedPlace(place: place, manner: .inherited)
    }
    let isInZone = !zoneOfLast.isEmpty && !isTownship && !DevelopmentZone.begins(text)
    let codes = isInZone ? zoneOfLast : region
    let place = ListedPlace(path: regionPath + text, codes: codes, detail: zone + text)
    if isInZone { return LocatedPlace(place: place, manner: .inherited) }
    let manner = places.manner(of: place)
    return LocatedPlace(place: place, manner: manner == .named ? .inherited : manner)
  }

  /// The text has the full name of a county that lies elsewhere: the publisher's slip, or a region
  /// that was not told from the places. It may lie there or here, so both are listed.
  private func unitElsewhere(_ text: String) -> LocatedPlace? {
    guard let only = places.gazetteer.resolve(text).only, only.code.level >= .county,
      only.isExact || only.consumed.count >= 4 && !isHere(only.code)
    else { return nil }
    let here = county.map { [$0] } ?? region
    let codes = Set(here + [only.code]).sorted()
    return LocatedPlace(
      place: ListedPlace(path: text, codes: codes, detail: only.detail), manner: .several)
  }

  private func isHere(_ code: DivisionCode) -> Bool {
    region.isEmpty || region.contains { places.gazetteer.isWithin(code, $0) }
  }

  private func within(_ county: DivisionCode, _ text: String) -> LocatedPlace? {
    guard let path = places.gazetteer.path(of: county) else { return nil }
    let found = places.located(path + text)
    let isFiner =
      !found.place.codes.isEmpty
      && found.place.codes.allSatisfy { $0 != county && places.gazetteer.isWithin($0, county) }
    return isFiner ? found : nil
  }

  private func written(_ found: LocatedPlace, _ text: String) -> LocatedPlace {
    found.written(text.hasPrefix(regionPath) ? text : regionPath + text)
  }
}
