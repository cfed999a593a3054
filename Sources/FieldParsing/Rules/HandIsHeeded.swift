import Declarations

/// How surely the rest of a sheet was read tells of the pen that filled it. Every field learns it
/// from the others, never from itself.
struct HandIsHeeded: SheetRule {
  func apply(to sheet: inout SheetDraft) {
    let keys = sheet.fields.keys.filter { sheet.fields[$0]?.signals != nil }.sorted()
    let means = keys.map { key in
      min(FieldSignals.mostHand, max(0, sheet.fields[key]?.signals?.mean ?? 0))
    }
    let sum = means.reduce(0, +)
    for (key, mean) in zip(keys, means) where keys.count > 1 {
      sheet.fields[key]?.signals?.hand = (sum - mean) / Double(keys.count - 1)
    }
  }
}
