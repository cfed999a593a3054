import Declarations
public import Gazetteer
import Synchronization

/// A hotspot list made ready for many declarations: from the code of a stay straight to the
/// entries that can concern it. A class, since everything that judges holds it.
public final class ScreeningIndex: Sendable {
  public let list: HotspotList
  let gazetteer: Gazetteer
  /// Numbers of area entries by the code of the listed unit.
  let areas: [DivisionCode: [Int]]
  /// The listed parts of each unit that has some, the most serious first.
  let parts: [DivisionCode: [Int32]]
  /// Paths of area entries whose place the gazetteer does not know.
  let unplaced: ListedNames
  /// What area entries name below the gazetteer.
  let details: ListedNames
  private let venues: ListedNames
  /// Of gatherings of which only the unit is known.
  private let unitVenues: [Int]
  let venueNames: [Int: VenueName]
  private let trains: [String: [Int]]
  /// The days on which each entry counts, as ordinals: open ends are the ends of time.
  let exposures: [ClosedRange<Int>]
  /// How serious each entry is; 0 most.
  let ranks: [Int]
  /// Of each entry; see ``AreaMatch/isDetail(of:)``.
  let namesPart: [Bool]
  /// Of each entry the one prefecture that it lies in; nil where it may lie in several.
  private let prefectures: [DivisionCode?]
  /// Units whose ground, or a part of it, had or has other codes.
  let recoded: Set<DivisionCode>
  /// What was found out about these, which takes long.
  let recodedNeighbours = Mutex<[DivisionCode: Neighbours]>([:])

  public init(_ list: HotspotList, gazetteer: Gazetteer) {
    var areas: [DivisionCode: [Int]] = [:]
    var trains: [String: [Int]] = [:]
    var unplaced = ListedNames()
    var details = ListedNames()
    var venues = ListedNames()
    var unitVenues: [Int] = []
    var venueNames: [Int: VenueName] = [:]
    for (number, entry) in list.entries.enumerated() {
      switch entry.target {
      case .area(let area):
        let isUnplaced = area.place.codes.isEmpty
        for name in EntryNames.of(entry) {
          if isUnplaced {
            unplaced.add(name, number: number, isSought: true)
          } else {
            details.add(name, number: number)
          }
        }
        for code in area.place.codes { areas[code, default: []].append(number) }
      case .venue(let place), .gathering(let place):
        for name in EntryNames.of(entry) { venues.add(name, number: number) }
        venueNames[number] = VenueName(place)
        if venueNames[number] == nil { unitVenues.append(number) }
      case .train(let train):
        for name in TrainNumbers(train).all { trains[name, default: []].append(number) }
      }
    }
    exposures = list.entries.map { Self.ordinals(of: $0.exposure) }
    ranks = list.entries.map { list.envelope.rank(ofLevel: $0.level) }
    namesPart = list.entries.map(AreaMatch.isDetail)
    prefectures = list.entries.map { entry in
      let found = Set((entry.place?.codes ?? []).map { $0.ancestor(at: .prefecture) })
      return found.count == 1 ? found.first.flatMap(\.self) : nil
    }
    self.list = list
    self.gazetteer = gazetteer
    recoded = gazetteer.recoded
    self.areas = areas
    parts = Self.parts(of: list, ranks, gazetteer)
    self.trains = trains
    self.unplaced = unplaced
    self.details = details
    self.venues = venues
    self.unitVenues = unitVenues
    self.venueNames = venueNames
  }

  private static func parts(
    of list: HotspotList, _ ranks: [Int], _ gazetteer: Gazetteer
  ) -> [DivisionCode: [Int32]] {
    var above: [DivisionCode: Set<DivisionCode>] = [:]
    var parts: [DivisionCode: [Int32]] = [:]
    for place in ranks.indices.map({ place(of: $0, ranks) }).sorted() {
      let number = Int(entry(at: place))
      guard case .area(let area) = list.entries[number].target else { continue }
      var holders: Set<DivisionCode> = []
      for code in area.place.codes {
        let known = above[code] ?? gazetteer.holdersOfGround(of: code)
        above[code] = known
        holders.formUnion(known)
      }
      for code in holders { parts[code, default: []].append(Int32(number)) }
    }
    return parts
  }

  /// A place in the order is the entry's own: its number stands in the lower half.
  private static func place(of entry: Int, _ ranks: [Int]) -> Int { ranks[entry] << 32 | entry }
  static func entry(at place: Int) -> Int32 { Int32(truncatingIfNeeded: place) }

  /// Where an entry stands in the order of seriousness: of two as serious, the first of the list.
  func place(of entry: Int) -> Int { Self.place(of: entry, ranks) }

  /// Venues and gatherings that a stay may meet, in list order.
  func venues(for stay: Presence) -> [Int] {
    let named = venues(namedIn: stay.texts.map(\.text))
    return stay.places.isEmpty || unitVenues.isEmpty ? named : Set(named + unitVenues).sorted()
  }

  func venues(namedIn texts: [String]) -> [Int] {
    texts.reduce(into: Set<Int>()) { $0.formUnion(venues.numbers(in: $1)) }.sorted()
  }

  /// Entries for a run with one of these numbers, in list order.
  func trains(numbered numbers: Set<String>) -> [Int] {
    Set(numbers.flatMap { trains[$0] ?? [] }).sorted()
  }

  /// Listed runs by the hash of each of their numbers; see ``StableHash/of(text:)``.
  var runs: [UInt64: [Int32]] {
    Dictionary(
      trains.map { (StableHash.of(text: $0.key.utf8), $0.value.map { Int32($0) }) },
      uniquingKeysWith: +)
  }

  var beginnings: NameBeginnings {
    NameBeginnings(events: venues, areas: details, unplaced: unplaced)
  }

  /// Adds the entries that a writing names; only a stay names areas, and may stand in the path of
  /// one that the gazetteer does not know. A namesake in a prefecture that the sheet does not mean
  /// is nothing; see ``AreaMeetings``.
  func addNames(
    in text: [UInt16], _ kind: Reach.Naming.Kind, near prefectures: inout SheetPrefectures,
    to found: inout [Int32]
  ) {
    venues.add(numbersIn: text, to: &found)
    guard kind != .address else { return }
    unplaced.add(numbersIn: text, to: &found)
    unplaced.add(numbersHolding: text, to: &found)
    guard kind == .stay else { return details.add(numbersIn: text, to: &found) }
    details.add(numbersAtStartOf: text, to: &found)
    let start = found.count
    details.add(numbersIn: text, to: &found)
    guard found.count > start else { return }
    let near = prefectures.all(self)
    var end = start
    for place in start..<found.count {
      if let only = self.prefectures[Int(found[place])], !near.contains(only) { continue }
      found[end] = found[place]
      end += 1
    }
    found.removeLast(found.count - end)
  }

  private static func ordinals(of window: DayWindow) -> ClosedRange<Int> {
    let first = window.from?.ordinal ?? .min
    return first...max(first, window.to?.ordinal ?? .max)
  }

  /// Whether being there on some of these days counts for the entry.
  func entry(_ number: Int, meets days: ClosedRange<CalendarDay>) -> Bool {
    let window = exposures[number]
    return window.lowerBound <= days.upperBound.ordinal
      && days.lowerBound.ordinal <= window.upperBound
  }

  /// The most probable reading of the days that meets the entry, within what is asked about.
  func span(of presence: Presence, meeting number: Int) -> DayReadings.Span? {
    presence.days.first { days in
      days.overlaps(presence.possibleDays)
        && entry(number, meets: days.clamped(to: presence.possibleDays))
    }
  }
}
