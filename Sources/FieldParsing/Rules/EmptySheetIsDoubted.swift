import Declarations

/// Nobody hands in a sheet without name, document and phone: where all of them look blank, the ink
/// was lost on the way (a hard pencil, a pale copy), and no blank field is believed.
struct EmptySheetIsDoubted: SheetRule {
  private let essentials: [FieldKey] = [.name, .idNumber, .phone]

  func apply(to sheet: inout SheetDraft) {
    let present = essentials.compactMap { sheet.fields[$0] }
    guard present.count > 1, present.allSatisfy({ $0.state == .blank }) else { return }
    for key in sheet.fields.keys.sorted() {
      guard let field = sheet.fields[key], field.state == .blank,
        field.observation.content.family != nil
      else { continue }
      sheet.fields[key]?.note(.sheetEmpty)
    }
  }
}
