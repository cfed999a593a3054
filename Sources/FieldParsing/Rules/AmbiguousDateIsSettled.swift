import Declarations

/// A date of two meanings is settled where only one of them leaves its stay in order and before
/// the arrival. The other stays an alternative and is screened.
struct AmbiguousDateIsSettled: SheetRule {
  func apply(to sheet: inout SheetDraft) {
    for key in sheet.fields.keys.sorted() {
      guard let field = sheet.fields[key], field.has(.dateAmbiguous), let day = field.day,
        let range = allowed(key, sheet)
      else { continue }
      let rivals = field.alternatives.filter { $0.probability >= field.probability / 10 }
        .compactMap(\.value.day)
      let fitting = ([day] + rivals).filter(range.contains)
      guard fitting.count == 1, let settled = fitting.first else { continue }
      if settled != day { sheet.fields[key]?.prefer(.text(settled.description)) }
      sheet.fields[key]?.drop(.dateAmbiguous)
      sheet.fields[key]?.note(.dateAmbiguous, .note)
    }
  }

  /// Between the other end of the stay and the arrival; nil where nothing bounds it below.
  private func allowed(_ key: FieldKey, _ sheet: SheetDraft) -> ClosedRange<CalendarDay>? {
    let last = sure(.arrivalDate, sheet) ?? sheet.received
    guard let (row, part) = key.stay else { return nil }
    // Stays asked for go back two weeks; 60 days is what the window of dates allows.
    let first = sheet.received.advanced(by: -60)
    switch part {
    case .from:
      let end = min(sure(.stay(row, .to), sheet) ?? last, last)
      return first <= end ? first...end : nil
    case .to:
      guard let start = sure(.stay(row, .from), sheet), start <= last else { return nil }
      return start...last
    default: return nil
    }
  }

  private func sure(_ key: FieldKey, _ sheet: SheetDraft) -> CalendarDay? {
    guard let field = sheet.fields[key], field.isUnopposed else { return nil }
    return field.day
  }
}
