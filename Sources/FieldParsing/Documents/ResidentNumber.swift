import Declarations
import Gazetteer

/// Resident identity numbers, guarded by check character, division code and birth date, weighed
/// by what else the sheet says of the traveller.
struct ResidentNumber: Grammar {
  let gazetteer: Gazetteer
  let context: SheetContext
  let beamWidth = 14
  /// One random number in eleven passes the check, about one in ten of these has a real date in
  /// living memory and an existing division.
  let chanceToPass = 0.01

  /// Digits alone, an 18th may be X; the first of those born in the 1800s are long dead.
  private let years = 1900...
  private let weightOfUnknownArea = 0.02
  /// Old cards expired in 2012; who writes 15 characters has mostly left some out.
  private let weightOfOld = 0.05
  /// Disagreement with another field: one of the two is wrong.
  private let weightOfDisagreement = 0.1

  func ignores(_ scalar: Unicode.Scalar) -> Bool { " -".unicodeScalars.contains(scalar) }

  func admits(_ scalar: Unicode.Scalar, after text: [Unicode.Scalar]) -> Bool {
    if scalar == "X" { return text.count == 17 }
    return scalar.isDigit && text.count < 18
  }

  /// The check sum so far: what survives in one class cannot be ousted by another.
  func bucket(_ text: [Unicode.Scalar]) -> Int {
    zip(text, ResidentID.weights).reduce(0) { $0 + (Int($1.0.value) - 48) * $1.1 } % 11
  }

  func isWhole(_ text: [Unicode.Scalar]) -> Bool { text.count == 18 || text.count == 15 }

  func meanings(of text: String) -> [Meaning] {
    if let id = ResidentID(text), years.contains(id.birthDate.year),
      id.birthDate <= context.received
    {
      return [meaning(text, area: id.areaCode, birthDate: id.birthDate, sex: id.sex, notes: [])]
    }
    guard let old = OldResidentID(text) else { return [] }
    var meaning = meaning(
      text, area: old.areaCode, birthDate: old.birthDate, sex: old.sex, notes: [.idOld])
    meaning.weight *= weightOfOld
    return [meaning]
  }

  private func meaning(
    _ text: String, area: String, birthDate: CalendarDay, sex: Sex, notes: [FieldRule]
  ) -> Meaning {
    var meaning = Meaning(value: text, weight: 1, notes: notes)
    if !gazetteer.areaCodeExists(area) {
      meaning.weight *= weightOfUnknownArea
      meaning.notes.append(.idArea)
    }
    if let known = context.sex, known != sex.rawValue { meaning.weight *= weightOfDisagreement }
    // Ages are written in completed years, by tradition one more, or from memory.
    if let age = context.age, abs(birthDate.age(on: context.received) - age) > 1 {
      meaning.weight *= weightOfDisagreement
    }
    if let known = context.birthDate, known != birthDate {
      meaning.weight *= weightOfDisagreement
    }
    return meaning
  }
}
