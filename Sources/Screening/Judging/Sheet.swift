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
    rows = Self.rows(of: declaration, policy: policy)
    stays = rows.compactMap { Presence(row: $0, places: places, lookBack: lookBack) }
    boarding = Presence(
      boarding: field(.fromStation), departure: departure, places: places, gazetteer: gazetteer)
  }

  func field(_ key: FieldKey) -> PlausibleField {
    PlausibleField(key, of: declaration, policy: policy)
  }

  private static func rows(of declaration: Declaration, policy: ScreeningPolicy) -> [StayRow] {
    var numbers: Set<Int> = []
    var parts: Set<FieldKey.StayPart> = [.place]
    for case let stay? in declaration.fields.keys.lazy.map(\.stay) {
      numbers.insert(stay.row)
      if stay.part != .kind { parts.insert(stay.part) }
    }
    return numbers.sorted().map {
      StayRow($0, of: declaration, expecting: parts, policy: policy)
    }
  }
}
