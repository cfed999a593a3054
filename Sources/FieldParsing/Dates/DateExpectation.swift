internal import Declarations

/// What a date field is for: where its days lie and which end of a range it takes.
struct DateExpectation: Sendable {
  enum End: Sendable { case start, end }

  var received: CalendarDay
  /// Days that need no second look.
  var usual: ClosedRange<CalendarDay>
  var end: End

  /// Stays are asked for 14 days; people fill in more, up to about two months.
  private static let stayDays = 60
  /// Sheets are handed in on the train, on arrival, or after a night or two.
  private static let journeyDays = 3
  /// The longest journeys by rail take three days more.
  private static let departureDays = 6
  private static let longestLife = 120 * 366

  init(for key: FieldKey, received: CalendarDay) {
    self.received = received
    end = key.stay?.part == .to ? .end : .start
    let (before, after) = Self.window(key)
    usual = received.advanced(by: -before)...received.advanced(by: after)
  }

  private static func window(_ key: FieldKey) -> (before: Int, after: Int) {
    if key.stay != nil { return (stayDays, journeyDays) }
    switch key {
    case .birthDate: return (longestLife, 0)
    case .arrivalDate, .signatureDate: return (journeyDays, journeyDays)
    case .departureDate: return (departureDays, journeyDays)
    default: return (stayDays, stayDays)
    }
  }

  /// A day outside the usual ones is a slip of the pen or of the reader in most cases.
  static let weightOfUnusual = 0.02

  func weight(_ day: CalendarDay) -> Double {
    usual.contains(day) ? 1 : Self.weightOfUnusual
  }

  /// The days that a writing can mean in this field, with what a clerk should know.
  func meanings(of text: String) -> [Meaning] {
    guard let written = DateText(text) else { return [] }
    let end = end == .end ? written.end ?? written.start : written.start
    let isRange = written.end != nil
    guard case .date(let date) = end else {
      return [
        Meaning(value: received.description, weight: 1, notes: [.dateOpenEnd])
      ]
    }
    let days = date.days(noLaterThan: usual.upperBound)
    return days.enumerated().map { place, day in
      var notes: [FieldRule] = isRange ? [.dateRange] : []
      if !usual.contains(day) { notes.append(.dateImplausible) }
      // Both orders stand unless the other one is far outside the usual days.
      let rivals = days.filter { $0 != day }
      if rivals.contains(where: { weight($0) >= weight(day) }) { notes.append(.dateAmbiguous) }
      // The usual order goes first among equals.
      return Meaning(
        value: day.description, weight: weight(day) * (place == 0 ? 1 : 0.999), notes: notes)
    }
  }
}
