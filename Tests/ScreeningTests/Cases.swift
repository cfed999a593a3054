import Declarations
import Gazetteer
import Screening

/// The built-in tables; a test without them fails here.
func gazetteer() throws -> Gazetteer { try Gazetteer.builtIn() }

func day(_ text: String) -> CalendarDay { CalendarDay(iso: text) ?? CalendarDay(ordinal: 0) }

let someBox = PageRect(x: 0, y: 0, width: 10, height: 5)

extension FieldReading {
  /// Read and accepted.
  static func read(_ text: String, _ confidence: Double = 0.999) -> FieldReading {
    FieldReading(
      raw: text, value: .text(text), confidence: confidence, state: .read, accepted: true,
      box: someBox)
  }

  static func doubted(
    _ text: String, _ confidence: Double, or alternatives: [(String, Double)] = []
  ) -> FieldReading {
    FieldReading(
      raw: text, value: .text(text), confidence: confidence, state: .read, accepted: false,
      box: someBox, alternatives: alternatives.map { .init(.text($0.0), $0.1) })
  }

  static func tick(_ on: Bool) -> FieldReading {
    FieldReading(value: .flag(on), confidence: 0.999, state: .read, accepted: true, box: someBox)
  }

  static let blank = FieldReading(confidence: 0.999, state: .blank, accepted: true, box: someBox)
  static let illegible = FieldReading(
    confidence: 0.2, state: .illegible, accepted: false, box: someBox)

  static func corrected(_ text: String) -> FieldReading {
    FieldReading(
      raw: "", value: .text(text), confidence: 1, state: .corrected, accepted: true, by: .clerk,
      box: someBox)
  }
}

/// A declaration of an invented traveller who arrived on 14 June 2020 by G123 from Jinan, was in
/// Jinan all the time, feels well, and has nothing left unread.
func harmless(_ changes: [FieldKey: FieldReading?] = [:]) -> Declaration {
  var fields: [FieldKey: FieldReading] = [
    .idNumber: .read("11010519491231002X"), .trainNumber: .read("G123"),
    .coach: .read("5"), .seat: .read("3A"), .fromStation: .read("济南西"),
    .toStation: .read("上海虹桥"), .arrivalDate: .read("2020-06-14"),
    .hotspotStay: .read("no"), .caseContact: .read("no"), .feverContact: .read("no"),
    .venueVisit: .read("no"), FieldKey("symptoms.fever"): .tick(false), .noSymptoms: .tick(true),
    .temperature: .read("36.5"),
    .stay(0, .place): .read("山东省济南市历下区"), .stay(0, .from): .read("2020-05-31"),
    .stay(0, .to): .read("2020-06-14"), .stay(0, .kind): .read("residence"),
    .stay(1, .place): .blank, .stay(1, .from): .blank, .stay(1, .to): .blank,
  ]
  for (key, reading) in changes { fields[key] = reading }
  return Declaration(
    id: "sheet", source: PageSource(file: "1.png", page: 1, sha256: "00"),
    form: FormIdentity(id: "test", version: 1), received: day("2020-06-14"), fields: fields)
}

func area(
  _ path: String, from: String? = "2020-06-01", to: String? = nil, exposure: String? = nil,
  match: ListedArea.Match = .subtree, except: [String] = [], level: String = "high"
) throws -> HotspotEntry {
  let gazetteer = try gazetteer()
  func listed(_ path: String) -> ListedPlace {
    let matches = gazetteer.resolve(path).matches
    return ListedPlace(
      path: path, codes: matches.map(\.code), detail: matches.first?.detail ?? "")
  }
  return HotspotEntry(
    id: "area:\(path)", level: level,
    target: .area(
      ListedArea(place: listed(path), match: match, exclusions: except.map(listed))),
    window: DayWindow(from: from.map(day), to: to.map(day)), exposureFrom: exposure.map(day))
}

func venue(_ path: String, from: String? = "2020-06-01", to: String? = nil) throws -> HotspotEntry {
  let match = try gazetteer().resolve(path).matches.first
  return HotspotEntry(
    id: "venue:\(path)",
    target: .venue(
      ListedPlace(path: path, codes: match.map { [$0.code] } ?? [], detail: match?.detail ?? path)),
    window: DayWindow(from: from.map(day), to: to.map(day)))
}

func train(
  _ numbers: Set<String>, on date: String, coach: String? = nil, segment: String? = nil
) -> HotspotEntry {
  HotspotEntry(
    id: "train:\(numbers.sorted().joined(separator: "/"))",
    target: .train(ListedTrain(numbers: numbers, coach: coach, segment: segment)),
    window: DayWindow(from: day(date), to: day(date)))
}

func list(_ entries: [HotspotEntry], transit: TransitPolicy = TransitPolicy()) -> HotspotList {
  HotspotList(
    envelope: HotspotEnvelope(
      id: "test", version: 3,
      levels: [
        HotspotLevel(id: "high", name: "高风险"), HotspotLevel(id: "medium", name: "中风险"),
      ], transit: transit),
    entries: entries)
}

func screen(_ declaration: Declaration, _ entries: [HotspotEntry]) throws -> ScreeningOutcome {
  try Screener(gazetteer: gazetteer()).screen(declaration, against: list(entries))
}

func rules(_ outcome: ScreeningOutcome) -> Set<String> { Set(outcome.reasons.map(\.rule)) }
