import Declarations

/// Rules and fields in the words of somebody who does not know the program.
enum RuleWords {
  static func sentence(_ rule: String) -> String { sentences[rule] ?? rule }

  private static let sentences = [
    "area-stay": "Stayed in a listed area",
    "area-exclusion": "Stayed in a listed area, perhaps in a part that the list leaves out",
    "area-detail": "Stayed in the unit of a listed village, estate or building",
    "area-named": "Wrote the name of a listed village, estate or building under another unit",
    "area-coarser-stay": "Stayed in a unit of which a part is listed",
    "area-ambiguous-entry": "Stayed in what may be a listed area",
    "area-exact": "Stayed below a unit that is listed only as a whole",
    "boarding-station": "Boarded in a listed area",
    "venue-stay": "Was at a listed venue or gathering",
    "venue-address": "Gave an address at a listed venue",
    "train-run": "Rode a listed train",
    "train-other-coach": "Rode a listed train in another coach",
    "self-answer": "Answered yes to a question about exposure",
    "answer-contradicts-stay": "Denied what the stays show",
    "symptom": "Reports a symptom", "fever": "Temperature at or above the threshold",
    "fever-medicine": "Took medicine that can hide a fever",
    "symptoms-unanswered": "Symptoms were not answered",
    "symptoms-conflict": "Ticked a symptom and “none”",
    "place-unknown": "A place that no table knows", "stay-reversed": "A stay ends before it begins",
    "stay-after-arrival": "A stay begins after the arrival",
    "days-uncovered": "Days without a stay", "days-uncounted": "The arrival is not known",
    "no-active-list": "No hotspot list was active",
    "field-missing": "Not on the form", "field-blank": "Left blank",
    "field-illegible": "Not legible", "field-invalid": "Against a rule of the field",
    "field-conflicting": "In conflict with another field",
    "field-unaccepted": "Read, but not surely enough",
  ]

  static func meaning(_ verdict: Verdict) -> String {
    switch verdict {
    case .confirmed: "Was in a listed place or on a listed train on days that count."
    case .possible: "May have been exposed. A person has to ask."
    case .undetermined: "Something needed was not read. Nobody is cleared by what is unread."
    case .clear: "Everything needed was read, and nothing listed was met."
    }
  }

  static func name(_ key: FieldKey) -> String {
    if let stay = key.stay { return "Stay \(stay.row + 1), \(stay.part.rawValue)" }
    return names[key] ?? key.rawValue
  }

  private static let names: [FieldKey: String] = [
    .name: "Name 姓名", .sex: "Sex 性别", .birthDate: "Born 出生日期", .age: "Age 年龄",
    .idNumber: "Document 证件号码", .phone: "Phone 手机", .address: "Address 现住址",
    .trainNumber: "Train 车次", .coach: "Coach 车厢", .seat: "Seat 座位",
    .fromStation: "From 上车站", .toStation: "To 下车站", .departureDate: "Departed 乘车日期",
    .arrivalDate: "Arrived 到达日期", .temperature: "Temperature °C 体温",
    .hotspotStay: "Stayed in a hotspot?", .caseContact: "Contact with a case?",
    .feverContact: "Contact with fever?", .venueVisit: "Visited a listed venue?",
  ]
}
