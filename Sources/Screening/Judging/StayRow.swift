import Declarations

/// One row of the stay table.
struct StayRow {
  let row: Int
  let place, from, to, kind: PlausibleField
  /// Of place, from and to the parts that some row of the form has.
  private let expected: Set<FieldKey.StayPart>

  init(
    _ row: Int, of declaration: Declaration, expecting parts: Set<FieldKey.StayPart>,
    policy: ScreeningPolicy
  ) {
    self.row = row
    expected = parts
    func field(_ part: FieldKey.StayPart) -> PlausibleField {
      PlausibleField(.stay(row, part), of: declaration, policy: policy)
    }
    place = field(.place)
    from = field(.from)
    to = field(.to)
    kind = field(.kind)
  }

  private func part(_ part: FieldKey.StayPart) -> PlausibleField {
    switch part {
    case .place: place
    case .from: from
    case .to: to
    case .kind: kind
    }
  }

  var fields: [PlausibleField] { [place, from, to, kind] }
  var looksBlank: Bool { fields.allSatisfy(\.looksBlank) }
  /// Every part that the form has is surely blank. A part that other rows have and this one has
  /// not is a reading that was lost.
  var isSurelyBlank: Bool {
    fields.allSatisfy(\.isSurelyBlank) && expected.allSatisfy { part($0).reading != nil }
  }

  /// A date reads 至今: until the day of arrival.
  static func saysUntilNow(_ value: FieldValue?) -> Bool { value?.text == "至今" }

  /// The ways to read the days, with the rules for missing ends: an unknown end is the day of
  /// arrival, an unknown start the first day of the look-back.
  func readings(in lookBack: LookBack) -> DayReadings {
    DayReadings(from: from.ends(unknown: lookBack.first), to: to.ends(unknown: lookBack.last))
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
}
