import Declarations
import FormTemplates
import Gazetteer

/// What one person writes on one form, truth and slips together.
struct SheetPlan: Sendable {
  private(set) var answers: [FieldKey: Answer] = [:]
  private(set) var places: [FieldKey: String] = [:]
  private(set) var slips: [FieldKey: String] = [:]
  private(set) var mishaps: [FieldKey: Mishap] = [:]
  let received: CalendarDay
  private let form: FormTemplate
  private let dates: DateWriting

  init(
    form: FormTemplate, supply: PlaceSupply, hotspots: HotspotSample,
    using chance: inout SeededGenerator
  ) {
    self.form = form
    dates = DateWriting.habit(using: &chance)
    let plot = Plot.draw(using: &chance)
    let drawn = HotspotSample.start.advanced(by: chance.whole(7...24))
    let trip = Itinerary(
      plot, supply: supply, hotspots: hotspots, rows: Self.rows(form), arrival: drawn,
      using: &chance)
    received = trip.arrival
    let person = Traveller(areaCodes: supply.areaCodes, on: trip.arrival, using: &chance)
    fillPerson(person)
    fillTrip(trip)
    fillStays(trip)
    fillHealth(Health(plot, using: &chance))
    if form.field(.signature) != nil { answers[.signature] = .signature(person.name) }
    write(trip.arrival, in: .signatureDate)
    leaveOptionalBlank(using: &chance)
  }

  static func rows(_ form: FormTemplate) -> Int {
    Set(form.fields.compactMap { $0.key.stay?.row }).count
  }

  private mutating func put(_ text: String?, in key: FieldKey) {
    guard let text, !text.isEmpty, let field = form.field(key) else { return }
    if case .cells(let cells) = field.layout, text.count > cells.count { return }
    if case .options(let options) = field.layout {
      if options.contains(where: { $0.value == text }) {
        answers[key] = .choice(value: text, first: nil)
      }
      return
    }
    answers[key] = .plain(text)
  }

  private mutating func write(_ day: CalendarDay, in key: FieldKey, withYear: Bool = false) {
    guard form.field(key) != nil else { return }
    let manner = withYear ? dates.withYear() : dates
    answers[key] = .text(written: manner.text(day), value: day.description, first: nil)
  }

  private mutating func fillPerson(_ person: Traveller) {
    put(person.name, in: .name)
    put(person.isFemale ? "female" : "male", in: .sex)
    write(person.birth, in: .birthDate, withYear: true)
    put(String(person.age), in: .age)
    put(person.nationality, in: .nationality)
    put(person.idType, in: .idType)
    put(person.idNumber, in: .idNumber)
    put(person.phone, in: .phone)
    put(person.contactName, in: .emergencyName)
    put(person.contactPhone, in: .emergencyPhone)
  }

  private mutating func fillTrip(_ trip: Itinerary) {
    put(trip.train, in: .trainNumber)
    put(trip.place.coach, in: .coach)
    put(trip.place.seat, in: .seat)
    put(trip.from?.name, in: .fromStation)
    put(trip.to?.name, in: .toStation)
    write(trip.departure, in: .departureDate)
    write(trip.arrival, in: .arrivalDate)
    put(trip.address, in: .address)
  }

  private mutating func fillStays(_ trip: Itinerary) {
    for (row, stay) in trip.stays.enumerated() {
      put(stay.written, in: .stay(row, .place))
      if answers[.stay(row, .place)] != nil {
        places[.stay(row, .place)] = stay.code.rawValue
      }
      write(stay.from, in: .stay(row, .from))
      let isLast = row == trip.stays.count - 1
      if isLast && trip.saysUntilNow && form.field(.stay(row, .to)) != nil {
        answers[.stay(row, .to)] = .text(written: "至今", value: received.description, first: nil)
      } else {
        write(stay.to, in: .stay(row, .to))
      }
      put(stay.kind, in: .stay(row, .kind))
    }
  }

  private mutating func fillHealth(_ health: Health) {
    for field in form.fields where field.key.isSymptom {
      let name = String(field.key.rawValue.dropFirst("symptoms.".count))
      let marked =
        name == "none" ? health.symptoms.isEmpty : health.symptoms.contains(name)
      answers[field.key] = .mark(marked, takenBack: false)
    }
    for field in form.fields where field.key.rawValue.hasPrefix("questions.") {
      let name = String(field.key.rawValue.dropFirst("questions.".count))
      put(health.affirmed.contains(name) ? "yes" : "no", in: field.key)
    }
    put(health.tookMedicine ? "yes" : "no", in: FieldKey("symptoms.medicine"))
    put(health.temperature, in: .temperature)
  }

  /// Nobody fills in everything.
  private mutating func leaveOptionalBlank(using chance: inout SeededGenerator) {
    for key in [FieldKey.emergencyName, .emergencyPhone] where chance.chance(0.25) {
      answers[key] = nil
    }
    for key in [FieldKey.seat, .coach, .signatureDate] where chance.chance(0.04) {
      answers[key] = nil
    }
  }

  // MARK: Changes by slips and corrections

  mutating func blank(_ key: FieldKey) {
    answers[key] = nil
    places[key] = nil
    slips[key] = "missing"
  }

  mutating func slip(_ key: FieldKey, _ name: String, written: String, value: String) {
    answers[key] = .text(written: written, value: value, first: nil)
    slips[key] = name
  }

  /// What a person can read on the sheet.
  var values: [FieldKey: FieldValue] {
    answers.filter { mishaps[$0.key]?.leavesValue ?? true }.mapValues(\.value)
  }

  mutating func happen(_ mishap: Mishap, to key: FieldKey) {
    mishaps[key] = mishap
    if !mishap.leavesValue { places[key] = nil }
  }

  mutating func correct(_ key: FieldKey, first: String) {
    mishaps[key] = .corrected
    switch answers[key] {
    case .text(let written, let value, _):
      answers[key] = .text(written: written, value: value, first: first)
    case .choice(let value, _): answers[key] = .choice(value: value, first: first)
    default: break
    }
  }

  mutating func takeBack(_ key: FieldKey) {
    if answers[key] == .mark(false, takenBack: false) {
      answers[key] = .mark(false, takenBack: true)
      mishaps[key] = .corrected
    }
  }

  func text(_ key: FieldKey) -> String? { answers[key]?.value.text }

  func written(_ day: CalendarDay) -> String { dates.text(day) }
}
