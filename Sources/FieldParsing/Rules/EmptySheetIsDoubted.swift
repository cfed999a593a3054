import Declarations

/// Nobody hands in a sheet on which most of who travels, by which train and where to is blank: the ink
/// was lost on the way (a hard pencil, a pale copy), and no blank field and no missing signature is
/// believed. Specks that are left of the ink may look like a character: where some of that is blank,
/// what gives no value counts as lost too.
struct EmptySheetIsDoubted: SheetRule {
  private let essentials: [FieldKey] = [
    .name, .idNumber, .phone, .trainNumber, .fromStation, .toStation, .arrivalDate,
  ]

  func apply(to sheet: inout SheetDraft) {
    let present = essentials.compactMap { sheet.fields[$0] }
    let lost = present.count { [.blank, .invalid, .illegible].contains($0.state) }
    guard lost > 1, 2 * lost > present.count, present.contains(where: { $0.state == .blank })
    else { return }
    for key in sheet.fields.keys.sorted() {
      guard let field = sheet.fields[key] else { continue }
      let isUnsigned = field.observation.content == .signature && field.value == .flag(false)
      if field.isBlankWriting || isUnsigned { sheet.fields[key]?.note(.sheetEmpty) }
    }
  }
}
