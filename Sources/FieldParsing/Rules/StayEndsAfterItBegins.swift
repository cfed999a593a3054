import Declarations

/// A stay begins no later than it ends.
struct StayEndsAfterItBegins: SheetRule {
  func apply(to sheet: inout SheetDraft) {
    for row in sheet.stayRows {
      let (from, to) = (FieldKey.stay(row, .from), FieldKey.stay(row, .to))
      guard let start = sheet.day(from), let end = sheet.day(to) else { continue }
      if end < start { sheet.oppose(from, to, by: .stayReversed) }
    }
  }
}
