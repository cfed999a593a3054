import Declarations

/// One row of the stay table.
struct StayRow {
  let row: Int
  let place, from, to, kind: PlausibleField

  init(_ row: Int, of declaration: Declaration, policy: ScreeningPolicy) {
    self.row = row
    func field(_ part: FieldKey.StayPart) -> PlausibleField {
      PlausibleField(.stay(row, part), of: declaration, policy: policy)
    }
    place = field(.place)
    from = field(.from)
    to = field(.to)
    kind = field(.kind)
  }

  var fields: [PlausibleField] { [place, from, to, kind] }
  var looksBlank: Bool { fields.allSatisfy(\.looksBlank) }
  var isSurelyBlank: Bool { fields.allSatisfy(\.isSurelyBlank) }

  /// A date reads 至今: until the day of arrival.
  static func saysUntilNow(_ value: FieldValue?) -> Bool { value?.text == "至今" }

  /// The days as read, with the rules for missing ends: an unknown end is the day of arrival,
  /// an unknown start the first day of the look-back.
  func possibleDays(in lookBack: LookBack) -> ClosedRange<CalendarDay> {
    let starts = from.days + (mayBeAnyDay(from) ? [lookBack.first] : [])
    let ends = to.days + (mayBeAnyDay(to) ? [lookBack.last] : [])
    let all = starts + ends
    guard let first = starts.min(), let last = ends.max(), first <= last else {
      return (all.min() ?? lookBack.first)...(all.max() ?? lookBack.last)
    }
    return first...last
  }

  /// The days that are sure: both dates certain, or the end left blank or open and the start
  /// certain, or the known end alone where the start was left blank.
  func sureDays(in lookBack: LookBack) -> ClosedRange<CalendarDay>? {
    let start = from.isCertain ? from.best?.day : nil
    var end = to.isCertain ? to.best?.day : nil
    if end == nil, to.isSurelyBlank || (to.isCertain && Self.saysUntilNow(to.best)) {
      end = lookBack.sureLast
    }
    if let start, let end { return start <= end ? start...end : nil }
    if start == nil, from.isSurelyBlank, to.isCertain, let day = to.best?.day { return day...day }
    return start.map { $0...$0 }
  }

  /// The days of a row of which nothing is left to read; nil otherwise.
  func readDays(in lookBack: LookBack) -> ClosedRange<CalendarDay>? {
    guard place.isRead, from.isRead, to.isRead, let start = from.best?.day else { return nil }
    let end = Self.saysUntilNow(to.best) ? lookBack.sureLast : to.best?.day
    guard let end, start <= end else { return nil }
    return start...end
  }

  /// Whether something other than the listed days has to be reckoned with: nothing was read,
  /// a value is no day (至今), or one lone value is doubted.
  private func mayBeAnyDay(_ field: PlausibleField) -> Bool {
    let values = field.values
    guard !values.isEmpty, field.days.count == values.count, let reading = field.reading else {
      return true
    }
    return values.count == 1 && reading.state != .read && reading.state != .corrected
  }
}
