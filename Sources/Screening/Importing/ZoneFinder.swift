import Declarations
import Gazetteer

/// Finds the county of a place of which the text says only the city, then a zone, a township or a
/// community.
struct ZoneFinder {
  let gazetteer: Gazetteer

  /// - Parameters:
  ///   - place: a city, and what is written behind it as detail.
  ///   - city: its one code.
  /// - Returns: nil where the detail tells no county.
  func refined(_ place: ListedPlace, of city: DivisionCode) -> LocatedPlace? {
    let zone = gazetteer.zone(in: city, beginning: place.detail)
    let rest = self.rest(of: place.detail, after: zone)
    if let township = township(in: city, beginning: rest, isInZone: rest != place.detail) {
      return LocatedPlace(
        place: ListedPlace(path: place.path, codes: township.codes, detail: township.detail),
        manner: .below)
    }
    let community = gazetteer.county(ofCommunityBeginning: rest, in: city)
    if let community, zone.map({ $0.counties.contains(community) }) ?? true {
      return LocatedPlace(
        place: ListedPlace(path: place.path, codes: [community], detail: place.detail),
        manner: .below)
    }
    guard let zone else { return nil }
    // A community that another source puts outside the zone: both may be meant.
    let counties = Set(zone.counties + [community].compactMap(\.self)).sorted()
    return LocatedPlace(
      place: ListedPlace(path: place.path, codes: counties, detail: place.detail), manner: .zone)
  }

  private func rest(of detail: String, after zone: Gazetteer.Zone?) -> String {
    let behind = zone.map { String(detail.dropFirst($0.name.count)) } ?? detail
    return DevelopmentZone.stripped(behind)
  }

  /// The township that the text begins with, where one county of the city has one of that name. A
  /// zone may reach beyond its city: 西咸新区 lies in two.
  private func township(
    in city: DivisionCode, beginning text: String, isInZone: Bool
  ) -> (codes: [DivisionCode], detail: String)? {
    let finder = TownshipFinder(gazetteer: gazetteer)
    let found =
      finder.only(in: [city], beginning: text)
      ?? (isInZone ? finder.only(in: [city.province], beginning: text) : nil)
    guard let county = found?.county, let path = gazetteer.path(of: county) else { return nil }
    let matches = gazetteer.resolve(path + text).matches
    let isFiner =
      !matches.isEmpty
      && matches.allSatisfy { $0.code != county && gazetteer.isWithin($0.code, county) }
    guard isFiner else { return nil }
    return (matches.map(\.code).sorted(), WholeUnit.stripped(matches[0].detail))
  }
}

/// Zones that manage land without being a county, such as 高新区: their county cannot be told
/// from the name.
enum DevelopmentZone {
  private static let zone = Pattern(
    /[^0-9()]{0,8}?(?:高新区|经开区|开发区|新区(?!小区)|生态区|港务区|港区|保税区|度假区|示范区|管理区|名胜区|新城(?=\p{Han}+(?:街道|镇|乡|社区|村))|基地)/
  )

  private static func prefix(of text: String) -> Substring? {
    text.prefixMatch(
      of:
        Self.zone.regex
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
