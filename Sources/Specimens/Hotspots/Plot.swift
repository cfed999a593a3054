import Declarations
import Gazetteer

/// What a specimen's itinerary has to do with the hotspot list.
enum Plot: Sendable, Hashable {
  /// Nothing: the stays avoid every listed place.
  case ordinary
  case listedArea
  /// Names only the county of a listed township.
  case aroundListedTownship
  case excludedPart
  case outsideWindow
  case venue
  case listedTrain

  /// About a third of the people come from listed places.
  static func draw(using chance: inout SeededGenerator) -> Plot {
    let draw = chance.unit()
    switch draw {
    case ..<0.15: return .listedArea
    case ..<0.20: return .aroundListedTownship
    case ..<0.23: return .excludedPart
    case ..<0.26: return .outsideWindow
    case ..<0.29: return .venue
    case ..<0.34: return .listedTrain
    default: return .ordinary
    }
  }

  /// The stay that the plot asks for; nil where it asks for none or the list has none such.
  func stay(
    in hotspots: HotspotSample, _ supply: PlaceSupply, from: CalendarDay, to: CalendarDay,
    using chance: inout SeededGenerator
  ) -> PlannedStay? {
    let place: (county: PlaceSupply.County, code: DivisionCode, written: String)?
    switch self {
    case .ordinary, .listedTrain: place = nil
    case .listedArea:
      place = chance.pick(hotspots.counties).map { county in
        let (code, written) = Itinerary.written(county, supply, using: &chance)
        return (county, code, written)
      }
    case .aroundListedTownship:
      place = chance.pick(hotspots.townships).map { town in
        chance.chance(0.7)
          ? (town.county, town.county.code, town.county.path)
          : (town.county, town.division.code, town.path)
      }
    case .excludedPart: place = hotspots.excluded.map { ($0, $0.code, $0.path) }
    case .outsideWindow: place = hotspots.ended.map { ($0, $0.code, $0.path) }
    case .venue: place = hotspots.venue.map { ($0.county, $0.division.code, $0.path) }
    }
    return place.map {
      PlannedStay(
        code: $0.code, city: $0.county.city, written: $0.written, from: from, to: to,
        kind: "visit")
    }
  }
}
