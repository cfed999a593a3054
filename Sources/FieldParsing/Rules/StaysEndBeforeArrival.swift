import Declarations

/// A stay of the past weeks ends no later than the arrival, or the receipt of the sheet.
struct StaysEndBeforeArrival: SheetRule {
  func apply(to sheet: inout SheetDraft) {
    let arrival = sheet.day(.arrivalDate)
    let last = arrival ?? sheet.received
    for row in sheet.stayRows {
      for part in [FieldKey.StayPart.from, .to] {
        let key = FieldKey.stay(row, part)
        guard let day = sheet.day(key), day > last else { continue }
        sheet.oppose(key, by: .stayAfterArrival)
        if arrival != nil { sheet.oppose(.arrivalDate, by: .stayAfterArrival) }
      }
    }
  }
}
