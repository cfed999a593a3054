import Declarations

/// An invented person.
struct Traveller: Sendable {
  var name: String
  var isFemale: Bool
  var birth: CalendarDay
  var age: Int
  var nationality: String
  var idType: String
  var idNumber: String
  var phone: String
  var contactName: String
  var contactPhone: String

  init(areaCodes: [String], on day: CalendarDay, using chance: inout SeededGenerator) {
    let kind = PersonNames.kind(using: &chance)
    isFemale = chance.chance(0.49)
    name = PersonNames.name(kind, female: isFemale, using: &chance)
    // Travellers of working age in the main, some children and old people.
    let years = chance.chance(0.85) ? chance.whole(18...62) : chance.whole(4...84)
    birth = day.advanced(by: -(years * 365 + chance.whole(100...360)))
    age = Self.age(birth, on: day)
    phone = PhoneNumbers.mobile(using: &chance)
    contactPhone = PhoneNumbers.mobile(using: &chance)
    contactName = PersonNames.name(.han, female: chance.chance(0.5), using: &chance)
    guard kind == .latin else {
      (nationality, idType) = ("中国", "resident-id")
      if kind == .han, let permit = Self.permit(using: &chance) {
        (idType, idNumber) = permit
        return
      }
      idNumber = Self.residentID(areaCodes, birth, isFemale, using: &chance)
      return
    }
    nationality = chance.pick(["美国", "德国", "俄罗斯", "法国", "日本", "韩国"]) ?? "德国"
    idType = "passport"
    // No country issues X with two zeros; nine characters as most do.
    idNumber = "X00" + (0..<6).map { _ in String(chance.whole(0...9)) }.joined()
  }

  /// Of one Han name in thirty: those who live in Hong Kong, Macao or Taiwan. Numbers begin at 99,
  /// far above what issuing offices have counted up to.
  private static func permit(using chance: inout SeededGenerator) -> (String, String)? {
    var own = chance.fork("permit")
    guard own.chance(0.033) else { return nil }
    let digits = "99" + (0..<6).map { _ in String(own.whole(0...9)) }.joined()
    switch own.whole(0...2) {
    case 0: return ("hk-macao-permit", "H" + digits)
    case 1: return ("hk-macao-permit", "M" + digits)
    default: return ("taiwan-permit", digits)
    }
  }

  static func age(_ birth: CalendarDay, on day: CalendarDay) -> Int {
    let hadBirthday = (day.month, day.day) >= (birth.month, birth.day)
    return day.year - birth.year - (hadBirthday ? 0 : 1)
  }

  /// Passes every check and belongs to nobody: see ``ExtinctAreaCodes``.
  private static func residentID(
    _ areaCodes: [String], _ birth: CalendarDay, _ isFemale: Bool,
    using chance: inout SeededGenerator
  ) -> String {
    let area = chance.pick(areaCodes) ?? "110201"
    let date = birth.description.filter { $0 != "-" }
    var sequence = chance.whole(1...99) * 10 + 2 * chance.whole(0...4)
    if !isFemale { sequence += 1 }
    let tail = String(sequence)
    let digits = area + date + String(repeating: "0", count: 3 - tail.count) + tail
    return digits + String(CheckCharacter.of(digits))
  }
}
