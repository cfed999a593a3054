import Declarations

/// "None" and a symptom cannot both hold. Both stay as marked, as a conflict.
struct NoSymptomsStandsAlone: SheetRule {
  func apply(to sheet: inout SheetDraft) {
    let marked = sheet.fields.filter { $0.key.isSymptom && $0.value.value == .flag(true) }
    guard marked[.noSymptoms] != nil, marked.count > 1 else { return }
    for key in marked.keys.sorted() {
      sheet.fields[key]?.state = .conflict
      sheet.fields[key]?.note(.symptomsContradict)
    }
  }
}
