import Declarations

/// Digit 17 of a resident number is odd for men.
struct SexMatchesDocument: SheetRule {
  /// A chance agreement is one in two.
  private let evidence = 0.5

  func apply(to sheet: inout SheetDraft) {
    guard let sex = sheet.text(.sex), let resident = sheet.resident else { return }
    if sex == resident.sex.rawValue {
      sheet.support(.sex, .idNumber, evidence: evidence)
    } else {
      sheet.oppose(.sex, .idNumber, by: .idSex)
    }
  }
}
