import DeclarationStore
import Declarations
import Foundation
import Gazetteer

/// Declarations of invented people who arrived within sixty days, each following from the seed and
/// its number alone.
struct InventedSheets: Sendable {
  let geography: Geography
  let seed: UInt64

  /// Somebody was in a unit on some days.
  struct Presence: Sendable {
    var code: DivisionCode
    var from, to: CalendarDay
  }

  /// A sheet and what a plain table would keep of it.
  struct Invented: Sendable {
    var declaration: Declaration
    var presences: [Presence]
    /// The number of a G train, and the day of the journey.
    var train: Int
    var day: CalendarDay
  }

  static let firstDay = CalendarDay(ordinal: 18_993)  // 2022-01-01
  static let days = 60
  private static let lookBack = 14

  func sheet(_ number: Int) -> Invented {
    var chance = SeededDraw(seed: seed, stream: number)
    let arrival = Self.firstDay.advanced(by: chance.number(below: Self.days))
    var sheet = Writing(source: source(number), arrival: arrival)
    sheet.addJourney(geography, &chance)
    var day = arrival.advanced(by: -Self.lookBack)
    let rows = chance.number(in: 1...4)
    for row in 0..<rows {
      let left = day.distance(to: arrival)
      let last =
        row == rows - 1 ? arrival : day.advanced(by: chance.number(in: 0...max(0, left / 2)))
      sheet.addStay(row, geography.place(&chance), day...last, geography, &chance)
      day = last
    }
    sheet.addAnswers(&chance)
    return Invented(
      declaration: sheet.declaration, presences: sheet.presences, train: sheet.train, day: arrival)
  }

  private func source(_ number: Int) -> PageSource {
    PageSource(
      file: "\(number).png", page: 1, sha256: ContentHash.sha256(of: "sheet \(seed) \(number)"))
  }
}

/// One sheet as it is filled in.
private struct Writing {
  private(set) var declaration: Declaration
  private(set) var presences: [InventedSheets.Presence] = []
  private(set) var train = 0
  private let arrival: CalendarDay

  init(source: PageSource, arrival: CalendarDay) {
    self.arrival = arrival
    declaration = Declaration(
      id: source.declarationID, source: source,
      form: FormIdentity(id: "cn-rail-health", version: 1), received: arrival)
  }

  private mutating func write(_ key: FieldKey, _ text: String, sure: Bool = true) {
    declaration.fields[key] = FieldReading(
      raw: text, value: .text(text), confidence: sure ? 0.998 : 0.71, state: .read,
      accepted: sure, box: PageRect(x: 20, y: 40, width: 60, height: 8))
  }

  private mutating func tick(_ key: FieldKey, _ on: Bool) {
    declaration.fields[key] = FieldReading(
      value: .flag(on), confidence: 0.999, state: .read, accepted: true,
      box: PageRect(x: 20, y: 40, width: 4, height: 4))
  }

  mutating func addJourney(_ geography: Geography, _ chance: inout SeededDraw) {
    let station = chance.pick(geography.stations)
    write(.fromStation, station.name)
    write(.toStation, "合肥南")
    train = chance.number(in: 1...2500)
    write(.trainNumber, "G\(train)")
    write(.coach, "\(chance.number(in: 1...16))")
    write(.seat, "\(chance.number(in: 1...18))A")
    write(.arrivalDate, arrival.description)
    write(.departureDate, arrival.description)
    let units = geography.gazetteer.divisions(of: station)
    declaration.places[.fromStation] = units.map { code in
      PlaceCandidate(
        code: code.rawValue, name: geography.gazetteer.path(of: code) ?? "",
        confidence: 1 / Double(units.count))
    }
    presences += units.map { .init(code: $0, from: arrival, to: arrival) }
  }

  mutating func addStay(
    _ row: Int, _ unit: Geography.Unit, _ days: ClosedRange<CalendarDay>,
    _ geography: Geography, _ chance: inout SeededDraw
  ) {
    let sure = !chance.happens(0.04)
    let detail =
      switch chance.number(below: 100) {
      case ..<10: chance.pick(Geography.communities) + "\(chance.number(in: 1...60))号楼"
      case 10: chance.pick(Geography.venues)
      default: ""
      }
    write(.stay(row, .place), unit.path + detail, sure: sure)
    write(.stay(row, .from), days.lowerBound.description)
    write(.stay(row, .to), days.upperBound.description)
    write(.stay(row, .kind), row == 0 ? "residence" : "visit")
    var meant = [unit]
    if !sure { meant.append(geography.place(&chance)) }
    declaration.places[.stay(row, .place)] = meant.enumerated().map { rank, unit in
      PlaceCandidate(
        code: unit.code.rawValue, name: unit.path, confidence: rank == 0 ? (sure ? 1 : 0.7) : 0.3)
    }
    presences += meant.map { .init(code: $0.code, from: days.lowerBound, to: days.upperBound) }
  }

  mutating func addAnswers(_ chance: inout SeededDraw) {
    write(.idNumber, "11010519491231002X")
    write(.name, "张三")
    write(.phone, "13800000000")
    write(.address, "合肥市包河区" + chance.pick(Geography.communities) + "\(chance.number(in: 1...99))号")
    for key in FieldKey.questions { write(key, chance.happens(0.005) ? "yes" : "no") }
    write(.temperature, "36.\(chance.number(in: 1...9))")
    for name in ["fever", "fatigue", "cough", "soreThroat"] {
      tick(FieldKey("symptoms.\(name)"), false)
    }
    tick(.noSymptoms, true)
  }
}
