import Declarations

/// The age on the day of receipt follows from a resident number, give or take a year: many
/// count the year under way, as tradition does.
struct AgeMatchesDocument: SheetRule {
  private let tolerance = 1
  /// Three of about eighty ages would agree by chance.
  private let evidence = 1.5

  func apply(to sheet: inout SheetDraft) {
    guard let age = sheet.text(.age).flatMap({ Age($0) }) else { return }
    if let resident = sheet.resident {
      let actual = resident.birthDate.age(on: sheet.received)
      weigh(age, actual, .idNumber, &sheet)
    } else if let birthDate = sheet.day(.birthDate) {
      weigh(age, birthDate.age(on: sheet.received), .birthDate, &sheet)
    }
  }

  private func weigh(_ age: Age, _ actual: Int, _ other: FieldKey, _ sheet: inout SheetDraft) {
    if abs(actual - age.years) <= tolerance {
      sheet.support(.age, other, evidence: evidence)
    } else {
      sheet.oppose(.age, other, by: .idAge)
    }
  }
}
