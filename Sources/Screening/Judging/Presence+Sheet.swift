import Declarations
import Gazetteer

extension Presence {
  /// Nil where the row has no place at all, or lies wholly before the look-back.
  init?(row: StayRow, places: PlaceReadings, lookBack: LookBack) {
    guard !row.looksBlank || !row.isSurelyBlank,
      case let readings = row.readings(in: lookBack), let span = readings.whole,
      let days = lookBack.clip(span)
    else { return nil }
    let raw = row.place.rawText.isEmpty ? [] : [(text: row.place.rawText, probability: 1.0)]
    self.init(
      manner: .stay, field: row.place.key, places: places.candidates(of: row.place),
      texts: row.place.texts + (row.place.isCorrected ? [] : raw), sureTexts: row.place.sureTexts,
      placeIsCertain: row.place.isCertain,
      sureDays: row.sureDays(in: lookBack).flatMap(lookBack.sureClip).map { [$0] } ?? [],
      possibleDays: days, days: readings,
      weight: .init(
        kinds: row.kind.values.isEmpty ? [nil] : row.kind.values.map(\.value.text),
        isSettled: row.kind.isRead || row.kind.isSurelyBlank))
  }

  /// Boarding is a short stay in the unit that is known to hold the station.
  init?(
    boarding station: PlausibleField, departure: DepartureDays, places: PlaceReadings,
    gazetteer: Gazetteer
  ) {
    let found = Self.stationUnits(of: station, places: places, gazetteer: gazetteer)
    guard !found.isEmpty else { return nil }
    self.init(
      manner: .boarding, field: station.key, places: found, texts: station.texts,
      sureTexts: [],
      placeIsCertain: station.isCertain, sureDays: departure.sure,
      possibleDays: departure.possible, days: departure.readings,
      weight: .init(kinds: ["transit"], isSettled: true))
  }

  private static func stationUnits(
    of station: PlausibleField, places: PlaceReadings, gazetteer: Gazetteer
  ) -> [Candidate] {
    let decoded = station.isCorrected ? [] : places.decoded(station.key)
    let written = decoded.isEmpty ? station.values[...] : station.alternatives
    let named = written.flatMap { value in
      gazetteer.stations(named: value.value.text ?? "").flatMap(gazetteer.divisions(of:))
        .map { Candidate(code: $0, probability: value.confidence) }
    }
    return PlaceReadings.merged(decoded + named)
  }
}
