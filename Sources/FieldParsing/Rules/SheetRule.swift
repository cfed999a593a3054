import Declarations

/// A rule between fields. It adds findings and evidence; it never makes up a value.
protocol SheetRule: Sendable {
  func apply(to sheet: inout SheetDraft)
}

/// All fields of a sheet while they are being understood.
struct SheetDraft: Sendable {
  var received: CalendarDay
  var fields: [FieldKey: FieldDraft]

  /// The value of a field that was read; nil for any other state.
  func text(_ key: FieldKey) -> String? {
    guard let field = fields[key], field.state == .read else { return nil }
    return field.text
  }

  func day(_ key: FieldKey) -> CalendarDay? { text(key).flatMap { CalendarDay(iso: $0) } }

  /// The fields stand against each other: none of them is accepted.
  mutating func oppose(_ keys: FieldKey..., by rule: FieldRule) {
    for key in keys { fields[key]?.note(rule) }
  }

  /// The fields bear each other out; `evidence` in log-odds.
  mutating func support(_ keys: FieldKey..., evidence: Double) {
    for key in keys { fields[key]?.support(evidence) }
  }

  /// Rows that the form has, in their order.
  var stayRows: [Int] { Set(fields.keys.compactMap { $0.stay?.row }).sorted() }

  var resident: ResidentDocument? { text(.idNumber).flatMap(ResidentDocument.init) }
}

/// A resident number of either form.
struct ResidentDocument: Sendable {
  let birthDate: CalendarDay
  let sex: Sex

  init?(_ text: String) {
    if let id = ResidentID(text) {
      (birthDate, sex) = (id.birthDate, id.sex)
    } else if let old = OldResidentID(text) {
      (birthDate, sex) = (old.birthDate, old.sex)
    } else {
      return nil
    }
  }
}
