import Declarations

/// The traveller rode a listed run: number, service date and coach meet.
struct TrainRule {
  let index: ScreeningIndex

  func judge(_ sheet: Sheet, into judgement: inout Judgement) {
    let field = sheet.field(.trainNumber)
    for value in field.values {
      let numbers = TrainNumbers(value.value.text ?? "").all
      for number in index.trains(numbered: numbers) {
        let entry = index.list.entries[number]
        guard case .train(let train) = entry.target else { continue }
        let isCertain = field.isCertain && value.value == field.best
        Ride(
          entry: entry, train: train, rank: index.list.envelope.rank(ofLevel: entry.level),
          probability: value.confidence, numberIsCertain: isCertain, sheet: sheet
        ).judge(into: &judgement)
      }
    }
  }
}

/// One listed run that bears a number read from the sheet.
private struct Ride {
  let entry: HotspotEntry
  let train: ListedTrain
  let rank: Int
  let probability: Double
  let numberIsCertain: Bool
  let sheet: Sheet

  func judge(into judgement: inout Judgement) {
    let dates = serviceDates
    guard entry.exposure.meets(dates.possible) else { return }
    let coach = CoachMatch(of: sheet, with: train.coach)
    if coach == .other {
      return judgement.note(
        "train-other-coach", entry: entry.id, field: .coach,
        evidence: "Rode \(name) in another coach than the listed \(train.coach ?? "")",
        probability: probability)
    }
    let isConfirmed =
      numberIsCertain && coach == .same && segmentIsSure && !dates.sure.isEmpty
      && dates.sure.contains(where: entry.exposure.contains)
    judgement.add(
      Reason(
        rule: "train-run", verdict: isConfirmed ? .confirmed : .possible, entry: entry.id,
        field: .trainNumber, evidence: evidence(coach), probability: probability),
      rank: rank)
  }

  /// A run is named by the day it leaves. The day of boarding, or of arrival where no departure
  /// is stated, is sure; the day before may be meant where the train runs overnight.
  private var serviceDates: (sure: [CalendarDay], possible: ClosedRange<CalendarDay>) {
    let departure = sheet.departure
    if let stated = departure.stated {
      let last = max(stated, sheet.lookBack.last)
      return ([stated], stated.advanced(by: -1)...last)
    }
    let arrival = departure.sure.isEmpty ? nil : sheet.lookBack.sureLast
    return (arrival.map { [$0] } ?? [], departure.possible)
  }

  /// Without a timetable only the ends of a stretch are known to lie on it.
  private var segmentIsSure: Bool {
    guard let segment = train.segment else { return true }
    let ends = segment.split { "-－–—~～至".contains($0) }.map { String($0).comparable }
    return [FieldKey.fromStation, .toStation].contains { key in
      let field = sheet.field(key)
      guard field.isCertain, let station = field.best?.text?.comparable else { return false }
      return ends.contains(station)
    }
  }

  private var name: String { train.numbers.sorted().joined(separator: "/") }

  private func evidence(_ coach: CoachMatch) -> String {
    let listedCoach = train.coach.map { ", coach \($0)" } ?? ""
    let doubt = coach == .unknown ? "; the traveller's coach is not known" : ""
    return "Number (\(percent(probability))) meets \(name), \(entry.exposure)\(listedCoach)\(doubt)"
  }
}

/// Numbers of one run as written: `K1525/K1528`, `K1525/8`, `K1525/1528`.
struct TrainNumbers {
  let all: Set<String>

  init(_ text: String) {
    var numbers: Set<String> = []
    var first: String?
    for part in text.unicodeScalars.split(whereSeparator: Self.isSeparator).map({ String($0) }) {
      let part = String(String.UnicodeScalarView(part.unicodeScalars.map(\.halfWidth)))
        .uppercased().filter { !$0.isWhitespace }
      guard !part.isEmpty else { continue }
      let number = first.map { Self.completed(part, after: $0) } ?? part
      first = first ?? number
      numbers.insert(number)
    }
    all = numbers
  }

  private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
    "/／;；、,，|".unicodeScalars.contains(scalar)
  }

  /// `8` after `K1525` is `K1528`; `1528` after it is `K1528`.
  private static func completed(_ part: String, after first: String) -> String {
    guard part.allSatisfy({ $0.isASCII && $0.isNumber }), part.count < first.count else {
      return part
    }
    return first.dropLast(part.count) + part
  }
}

/// Whether the traveller sat in the listed coach.
enum CoachMatch {
  case same, other, unknown

  /// A ticket without a seat (无座) allows every coach.
  init(of sheet: Sheet, with listed: String?) {
    guard let listed else {
      self = .same
      return
    }
    let coach = sheet.field(.coach)
    let stands = [coach, sheet.field(.seat)].contains { field in
      field.texts.contains { $0.text.contains("无座") }
    }
    let numbers = coach.texts.map { Self.number($0.text) }
    if stands || numbers.isEmpty || numbers.contains("") {
      self = .unknown
    } else if !coach.isRead {
      self = coach.isCertain && numbers == [Self.number(listed)] ? .same : .unknown
    } else {
      let wanted = Self.number(listed)
      self = numbers.first == wanted ? .same : numbers.contains(wanted) ? .unknown : .other
    }
  }

  /// `05`, `5`, `5车`, `05号车厢` are the same coach.
  private static func number(_ text: String) -> String {
    let digits = text.comparable.filter { $0.isASCII && $0.isNumber }
    return String(digits.drop { $0 == "0" })
  }
}
