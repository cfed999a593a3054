import Declarations
import Screening

/// Which fields of a sheet need a person, and in what order they come.
struct OpenFields {
  let sheet: ReviewSheet

  /// Most consequential first: what could change the verdict, then what is needed to reach the
  /// traveller, then the rest.
  var ordered: [FieldKey] {
    let declaration = sheet.declaration
    let outcome = declaration.screening ?? ScreeningOutcome(verdict: .undetermined)
    let needs = ReviewOrder().needs(of: declaration, under: outcome).map(\.field)
    let rest = declaration.fields.keys.sorted()
    var seen: Set<FieldKey> = []
    return (sheet.decisive + needs + rest).filter { needsPerson($0) && seen.insert($0).inserted }
  }

  /// All fields as they stand on the page, row by row.
  var onPage: [FieldKey] {
    sheet.declaration.fields.sorted { a, b in
      (a.value.box.y, a.value.box.x, a.key) < (b.value.box.y, b.value.box.x, b.key)
    }.map(\.key)
  }

  /// A decisive field needs a person even where the reader was sure: screening cannot use it.
  private func needsPerson(_ key: FieldKey) -> Bool {
    guard let reading = sheet.declaration[key], reading.by != .clerk else { return false }
    return !reading.accepted || sheet.decisive.contains(key)
  }

  /// For a clerk.
  func why(_ key: FieldKey) -> String {
    guard needsPerson(key) else { return settledBy(key) }
    let outcome = sheet.declaration.screening
    if let reason = outcome?.reasons.first(where: { $0.field == key }) {
      return "\(reason.verdict.rawValue) rests on this field (\(reason.rule))"
    }
    if sheet.decisive.contains(key) {
      let verdict = outcome?.verdict.rawValue ?? "not screened"
      return "read otherwise, it could change the verdict (now \(verdict))"
    }
    return Self.contact.contains(key)
      ? "needed to reach the traveller" : "the reader was not sure enough"
  }

  private func settledBy(_ key: FieldKey) -> String {
    sheet.declaration[key]?.by == .clerk ? "settled by a clerk" : "read with confidence"
  }

  private static let contact: Set<FieldKey> = [
    .phone, .address, .name, .emergencyPhone, .emergencyName,
  ]
}
