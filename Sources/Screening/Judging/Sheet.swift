import Declarations
import Gazetteer

/// One declaration, laid out for the rules.
struct Sheet {
  let declaration: Declaration
  let policy: ScreeningPolicy
  let lookBack: LookBack
  let rows: [StayRow]
  let stays: [Presence]
  let boarding: Presence?
  let departure: DepartureDays

  init(
    _ declaration: Declaration, policy: ScreeningPolicy, gazetteer: Gazetteer,
    lookBackDays: Int = HotspotEnvelope.usualLookBackDays
  ) {
    func field(_ key: FieldKey) -> PlausibleField {
      PlausibleField(key, of: declaration, policy: policy)
    }
    self.declaration = declaration
    self.policy = policy
    let arrival = field(.arrivalDate)
    let lookBack = LookBack(
      arrival: arrival, received: declaration.received, days: lookBackDays)
    let departure = DepartureDays(field(.departureDate), lookBack: lookBack)
    let places = PlaceReadings(declaration: declaration, gazetteer: gazetteer, policy: policy)
    self.lookBack = lookBack
    self.departure = departure
    rows = declaration.stayRows.map { StayRow($0, of: declaration, policy: policy) }
    stays = rows.compactMap { Presence(row: $0, places: places, lookBack: lookBack) }
    boarding = Presence(
      boarding: field(.fromStation), departure: departure, places: places, gazetteer: gazetteer)
  }

  func field(_ key: FieldKey) -> PlausibleField {
    PlausibleField(key, of: declaration, policy: policy)
  }
}

/// The days on which the journey may have begun.
struct DepartureDays {
  let possible: ClosedRange<CalendarDay>
  /// The one day it was, or the two days it can only have been; empty where the dates are unsure.
  let sure: [ClosedRange<CalendarDay>]
  /// The day of departure itself, where the form states it.
  let stated: CalendarDay?

  init(_ field: PlausibleField, lookBack: LookBack) {
    let arrivals = lookBack.sureLast.map { $0...$0 }
    let firstArrival = arrivals?.lowerBound ?? lookBack.first.advanced(by: lookBack.days)
    let days = field.days
    stated = field.isCertain ? field.best?.day : nil
    if let earliest = days.min(), let latest = days.max() {
      possible = earliest...latest
      sure = stated.map { [$0...$0] } ?? []
    } else {
      // Without a stated departure it was the day of arrival or, by night train, the day before.
      let last = max(firstArrival, lookBack.last)
      possible = min(firstArrival, last).advanced(by: -1)...last
      sure = lookBack.sureLast.map { [$0.advanced(by: -1)...$0.advanced(by: -1), $0...$0] } ?? []
    }
  }
}

extension Presence {
  /// Nil where the row has no place at all, or lies wholly before the look-back.
  fileprivate init?(row: StayRow, places: PlaceReadings, lookBack: LookBack) {
    guard !row.looksBlank || !row.isSurelyBlank,
      let days = lookBack.clip(row.possibleDays(in: lookBack))
    else { return nil }
    let raw = row.place.rawText.isEmpty ? [] : [(text: row.place.rawText, probability: 1.0)]
    self.init(
      manner: .stay, field: row.place.key, places: places.candidates(of: row.place),
      texts: row.place.texts + (row.place.isCorrected ? [] : raw),
      placeIsCertain: row.place.isCertain,
      sureDays: row.sureDays(in: lookBack).flatMap(lookBack.sureClip).map { [$0] } ?? [],
      possibleDays: days,
      weight: .init(
        kinds: row.kind.values.isEmpty ? [nil] : row.kind.values.map(\.value.text),
        isSettled: row.kind.isRead || row.kind.isSurelyBlank))
  }

  /// Boarding is a short stay in the unit that is known to hold the station.
  fileprivate init?(
    boarding station: PlausibleField, departure: DepartureDays, places: PlaceReadings,
    gazetteer: Gazetteer
  ) {
    let found = Self.stationUnits(of: station, places: places, gazetteer: gazetteer)
    guard !found.isEmpty else { return nil }
    self.init(
      manner: .boarding, field: station.key, places: found, texts: station.texts,
      placeIsCertain: station.isCertain, sureDays: departure.sure,
      possibleDays: departure.possible,
      weight: .init(kinds: ["transit"], isSettled: true))
  }

  private static func stationUnits(
    of station: PlausibleField, places: PlaceReadings, gazetteer: Gazetteer
  ) -> [Candidate] {
    let decoded = station.isCorrected ? [] : places.decoded(station.key)
    let written = decoded.isEmpty ? station.values : station.alternatives
    let named = written.flatMap { value in
      gazetteer.stations(named: value.value.text ?? "").flatMap(gazetteer.divisions(of:))
        .map { Candidate(code: $0, probability: value.confidence) }
    }
    return PlaceReadings.merged(decoded + named)
  }
}
