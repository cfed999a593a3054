import Declarations

/// The birth date is digits 7 to 14 of a resident number.
struct BirthDateMatchesDocument: SheetRule {
  /// A chance agreement is one in thirty thousand; both could copy one slip of the traveller.
  private let evidence = 3.0

  func apply(to sheet: inout SheetDraft) {
    guard let written = sheet.day(.birthDate), let resident = sheet.resident else { return }
    if written == resident.birthDate {
      sheet.support(.birthDate, .idNumber, evidence: evidence)
    } else {
      sheet.oppose(.birthDate, .idNumber, by: .idBirthDate)
    }
  }
}
