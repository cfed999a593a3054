import Declarations
import Gazetteer

/// The invented hotspot list of one seed: enough of every kind for all four verdicts.
struct HotspotSample: Sendable {
  struct Township: Sendable {
    var county: PlaceSupply.County
    var division: Division
    var path: String { county.path + division.name }
  }
  struct Venue: Sendable {
    var county: PlaceSupply.County
    var division: Division
    /// The written path with the venue's own name.
    var path: String { county.path + division.name + "新天地批发市场" }
  }
  struct Train: Sendable {
    var numbers: [String]
    var day: CalendarDay
    /// Nil: the whole train.
    var coach: String?
  }

  /// Listed with everything in them.
  private(set) var counties: [PlaceSupply.County] = []
  private(set) var townships: [Township] = []
  /// A whole city without one of its counties.
  private(set) var city: PlaceSupply.County?
  private(set) var excluded: PlaceSupply.County?
  /// Listed in spring only.
  private(set) var ended: PlaceSupply.County?
  private(set) var venue: Venue?
  private(set) var trains: [Train] = []

  /// The outbreak that the list describes.
  static let start = CalendarDay(ordinal: 18_418)  // 2020-06-05
  static let end = CalendarDay(ordinal: 18_443)  // 2020-06-30

  init(_ supply: PlaceSupply, using chance: inout SeededGenerator) {
    var taken = Set<DivisionCode>()
    // One city each, so that no listing overlaps another.
    func drawn() -> PlaceSupply.County? {
      for _ in 0..<200 {
        guard let county = chance.pick(supply.counties) else { return nil }
        if supply.counties(inCity: county.city).count > 2, taken.insert(county.city).inserted {
          return county
        }
      }
      return nil
    }
    counties = (0..<8).compactMap { _ in drawn() }
    townships = (0..<4).compactMap { _ in
      drawn().flatMap { county in
        chance.pick(supply.townships(of: county)).map { Township(county: county, division: $0) }
      }
    }
    city = drawn()
    excluded = city.flatMap { chance.pick(supply.counties(inCity: $0.city)) }
    ended = drawn()
    venue = drawn().flatMap { county in
      chance.pick(supply.townships(of: county)).map {
        Venue(county: county, division: $0)
      }
    }
    trains = Self.trains(using: &chance)
  }

  private static func trains(using chance: inout SeededGenerator) -> [Train] {
    let first = chance.whole(300...900) * 2 + 1
    let day = start.advanced(by: chance.whole(6...16))
    return [
      Train(numbers: ["K\(first)", "K\(first + 3)"], day: day, coach: "05"),
      Train(
        numbers: ["G\(chance.whole(101...1999))"], day: day.advanced(by: chance.whole(1...4)),
        coach: nil),
    ]
  }

  /// Whether a unit lies in a city of the list.
  func touches(_ code: DivisionCode) -> Bool {
    let cities =
      counties.map(\.city) + townships.map(\.county.city)
      + [city?.city, ended?.city, venue?.county.city].compactMap(\.self)
    return cities.contains { $0.contains(code) }
  }
}
