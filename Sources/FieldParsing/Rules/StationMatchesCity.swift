import Declarations
import Gazetteer

/// Travellers board where they stayed last and go on living where they get off. Readings that name
/// one city in both fields bear each other out; where that turns a field to another reading than the
/// one that fits the writing best, a person looks. Who boards elsewhere loses nothing.
struct StationMatchesCity: SheetRule {
  /// How much more probable two readings of one city are than two of different ones. Of travellers
  /// most do so, while wrong readings share a city one time in a few hundred; held low, as nobody
  /// counted the travellers.
  private static let odds = 7.0
  /// A reading replaces another only where it is this probable among all.
  private static let leastChange = 0.6

  func apply(to sheet: inout SheetDraft) {
    var pairs = [(FieldKey.toStation, FieldKey.address)]
    if let last = lastStay(sheet) { pairs.append((.fromStation, .stay(last, .place))) }
    for (station, place) in pairs {
      guard let first = sheet.fields[station], let second = sheet.fields[place] else { continue }
      sheet.fields[station] = weighed(first, beside: second)
      sheet.fields[place] = weighed(second, beside: first)
    }
  }

  /// The row of the stay that ended last; the last one that is filled where no end is known.
  private func lastStay(_ sheet: SheetDraft) -> Int? {
    let filled = sheet.stayRows.filter { sheet.text(.stay($0, .place)) != nil }
    let ends = filled.compactMap { row in sheet.day(.stay(row, .to)).map { (row: row, day: $0) } }
    return ends.max { ($0.day, $0.row) < ($1.day, $1.row) }?.row ?? filled.last
  }

  private func weighed(_ field: FieldDraft, beside other: FieldDraft) -> FieldDraft {
    let readings = field.cityReadings
    let shares = other.cityShares
    guard field.state == .read, other.state == .read, !readings.isEmpty, !shares.isEmpty else {
      return field
    }
    let weights = readings.map { reading in
      let agreeing = reading.cities.reduce(0) { $0 + (shares[$1] ?? 0) }
      return reading.probability * (1 + (Self.odds - 1) * agreeing)
    }
    let known = readings.reduce(0) { $0 + $1.probability }
    let sum = weights.reduce(max(0, 1 - known), +)
    guard sum > 0, let best = weights.indices.max(by: { weights[$0] < weights[$1] }) else {
      return field
    }
    var field = field
    if best > 0 {
      guard weights[best] / sum >= Self.leastChange else { return field }
      field.prefer(readings[best].value)
      field.note(.cityFitsOthers)
    } else if field.observation.content == .station {
      // A city bears out all of a station's name; of a place or an address not what lies below it.
      field.support(
        max(0, logOdds(weights[0] / sum) - logOdds(readings[0].probability)))
    }
    return field
  }
}

extension FieldDraft {
  fileprivate struct CityReading {
    var value: FieldValue
    var probability: Double
    var cities: Set<DivisionCode>
  }

  /// The value and its alternatives with the cities they lie in, the value first.
  fileprivate var cityReadings: [CityReading] {
    guard let value else { return [] }
    let all = [Alternative(value: value, probability: probability)] + alternatives
    return all.map { reading in
      CityReading(
        value: reading.value, probability: reading.probability,
        cities: reading.value.text.flatMap { cities[$0] } ?? [])
    }
  }

  /// That the field names a city, for each; a name that several share counts for each in part.
  fileprivate var cityShares: [DivisionCode: Double] {
    var shares: [DivisionCode: Double] = [:]
    for reading in cityReadings {
      for city in reading.cities.sorted(by: { $0.rawValue < $1.rawValue }) {
        shares[city, default: 0] += reading.probability / Double(reading.cities.count)
      }
    }
    return shares
  }
}
