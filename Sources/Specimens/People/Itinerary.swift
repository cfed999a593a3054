import Declarations
import Gazetteer

/// A stay as it really was and as it is written.
struct PlannedStay: Sendable, Hashable {
  var code: DivisionCode
  /// The prefecture, or the municipality.
  var city: DivisionCode
  /// The path without spaces, as it goes onto the form.
  var written: String
  var from, to: CalendarDay
  var kind: String
}

/// Where a person was and how the person came.
struct Itinerary: Sendable {
  var stays: [PlannedStay]
  var train: String
  var place: Rolling.Place
  var from: Station?
  var to: Station?
  var departure, arrival: CalendarDay
  var address: String
  /// Writes 至今 for the end of the last stay.
  var saysUntilNow = false
}

extension Itinerary {
  /// Days that forms and lists look back.
  static let lookBack = 14

  init(
    _ plot: Plot, supply: PlaceSupply, hotspots: HotspotSample, rows: Int, arrival: CalendarDay,
    using chance: inout SeededGenerator
  ) {
    let run = plot == .listedTrain ? chance.pick(hotspots.trains) : nil
    let arrival = run?.day ?? arrival
    let sleeper = run == nil && chance.chance(0.2)
    self.arrival = arrival
    departure = sleeper ? arrival.advanced(by: -1) : arrival
    stays = Self.stays(
      plot, supply, hotspots, rows: rows, until: departure, arrival: arrival, using: &chance)
    train = Rolling.trainNumber(using: &chance)
    place = Rolling.place(onTrain: train, using: &chance)
    let near = stays.last.map { supply.stations(inCity: $0.city) } ?? []
    from =
      chance.pick(near) ?? chance.pick(supply.terminals.first.map(supply.stations(inCity:)) ?? [])
    let terminal = chance.pick(supply.terminals)
    to = chance.pick(terminal.map(supply.stations(inCity:)) ?? [])
    address = Self.address(terminal, supply, using: &chance)
    var own = chance.fork("until now")
    saysUntilNow = own.chance(0.04)
    guard let run else { return }
    train = chance.pick(run.numbers) ?? train
    place = Rolling.place(onTrain: train, using: &chance)
    if let coach = run.coach, chance.chance(0.6) { place.coach = coach }
  }

  /// One to `rows` stays in the order of time, the last in the place where the train was boarded.
  private static func stays(
    _ plot: Plot, _ supply: PlaceSupply, _ hotspots: HotspotSample, rows: Int, until: CalendarDay,
    arrival: CalendarDay, using chance: inout SeededGenerator
  ) -> [PlannedStay] {
    let count = min(rows, chance.pick([1, 1, 1, 2, 2, 2, 3, 3, 4]) ?? 1)
    guard count > 0 else { return [] }
    // A gap at the start leaves days uncovered, as on one form in ten.
    let gap = chance.chance(0.1) ? chance.whole(1...5) : 0
    var day = arrival.advanced(by: -lookBack + gap)
    let length = until.ordinal - day.ordinal
    let cuts = (0..<(count - 1)).map { _ in chance.whole(1...max(1, length - 1)) }.sorted()
    let listedRow = chance.whole(0...(count - 1))
    return (0..<count).map { row in
      let end = row < cuts.count ? max(day, until.advanced(by: cuts[row] - length)) : until
      var stay = ordinary(supply, hotspots, from: day, to: end, using: &chance)
      if row == listedRow {
        stay = plot.stay(in: hotspots, supply, from: day, to: end, using: &chance) ?? stay
      }
      stay.kind = kind(row: row, days: end.ordinal - day.ordinal, using: &chance)
      day = end
      return stay
    }
  }

  private static func kind(
    row: Int, days: Int, using chance: inout SeededGenerator
  ) -> String {
    if days == 0 { return "transit" }
    return row == 0 && chance.chance(0.8) ? "residence" : "visit"
  }

  static func ordinary(
    _ supply: PlaceSupply, _ hotspots: HotspotSample, from: CalendarDay, to: CalendarDay,
    using chance: inout SeededGenerator
  ) -> PlannedStay {
    var county = chance.pick(supply.counties)
    // Not by chance into a listed city: who does is drawn by the plot.
    while let drawn = county, hotspots.touches(drawn.code) { county = chance.pick(supply.counties) }
    guard let county else {
      return PlannedStay(
        code: 11, city: 11, written: "北京市", from: from, to: to, kind: "visit")
    }
    let (code, written) = written(county, supply, using: &chance)
    return PlannedStay(
      code: code, city: county.city, written: written, from: from, to: to, kind: "visit")
  }

  /// Mostly the full path to the county, some with a township, some without the province.
  static func written(
    _ county: PlaceSupply.County, _ supply: PlaceSupply, using chance: inout SeededGenerator
  ) -> (DivisionCode, String) {
    let draw = chance.unit()
    if draw < 0.12, let town = chance.pick(supply.townships(of: county)) {
      return (town.code, county.path + town.name)
    }
    return (county.code, draw < 0.3 ? county.short : county.path)
  }

  private static func address(
    _ city: DivisionCode?, _ supply: PlaceSupply, using chance: inout SeededGenerator
  ) -> String {
    guard let city, let county = chance.pick(supply.counties(inCity: city)) else { return "" }
    let road = chance.pick(roads) ?? "人民路"
    var text = county.path + road + String(chance.whole(1...399)) + "号"
    if chance.chance(0.5) {
      text +=
        String(chance.whole(1...28)) + "栋"
        + String(
          chance.whole(1...24) * 100
            + chance.whole(1...4)) + "室"
    }
    return text
  }

  private static let roads = [
    "人民路", "解放路", "中山路", "建设路", "新华街", "和平路", "文化路", "胜利街", "青年路", "长江路",
    "黄河路", "学府街", "光明路", "东风路", "站前街", "花园路", "滨河路", "迎宾大道",
  ]
}
