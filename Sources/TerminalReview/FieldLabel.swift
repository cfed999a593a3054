import Declarations

/// What a field is called on the sheet, for a clerk.
enum FieldLabel {
  static func of(_ key: FieldKey) -> String {
    if let stay = key.stay, let part = stayParts[stay.part] {
      return "Stay \(stay.row + 1): \(part)"
    }
    if key.isNote { return "Written beside the fields 栏外书写" }
    return labels[key.rawValue] ?? symptom(key) ?? key.rawValue
  }

  private static func symptom(_ key: FieldKey) -> String? {
    guard key.isSymptom else { return nil }
    let name = String(key.rawValue.dropFirst("symptoms.".count))
    return symptoms[name].map { "Symptom: \($0)" } ?? "Symptom: \(name)"
  }

  private static let stayParts: [FieldKey.StayPart: String] = [
    .place: "place 地点", .from: "from 开始日期", .to: "to 结束日期", .kind: "kind 类别",
  ]

  private static let labels: [String: String] = [
    "traveller.name": "Name 姓名", "traveller.sex": "Sex 性别", "traveller.age": "Age 年龄",
    "traveller.birthDate": "Date of birth 出生日期", "traveller.nationality": "Nationality 国籍",
    "traveller.idType": "Document type 证件类型", "traveller.idNumber": "Document number 证件号码",
    "traveller.phone": "Phone 手机号码", "emergencyContact.name": "Emergency contact 紧急联系人",
    "emergencyContact.phone": "Emergency phone 紧急联系电话", "journey.trainNumber": "Train 车次",
    "journey.coach": "Coach 车厢", "journey.seat": "Seat 座位", "journey.from": "From station 上车站",
    "journey.to": "To station 下车站", "journey.departureDate": "Departure date 乘车日期",
    "journey.arrivalDate": "Arrival date 到达日期", "destination.address": "Address 现住址",
    "questions.hotspotStay": "Stayed in a hotspot? 旅居史",
    "questions.caseContact": "Contact with a case? 接触病例",
    "questions.feverContact": "Contact with fever? 接触发热者",
    "questions.venueVisit": "Visited a listed venue? 到过涉疫场所",
    "symptoms.medicine": "Medicine in 72 hours? 服药", "temperature": "Temperature 体温",
    "signature.present": "Signature 签名", "signature.date": "Date signed 签署日期",
  ]

  private static let symptoms: [String: String] = [
    "fever": "fever 发热", "fatigue": "fatigue 乏力", "dryCough": "dry cough 干咳",
    "sputum": "sputum 咳痰", "headache": "headache 头痛", "soreThroat": "sore throat 咽痛",
    "shortBreath": "short of breath 气促", "dyspnea": "dyspnea 呼吸困难",
    "chestTightness": "tight chest 胸闷", "conjunctivitis": "conjunctivitis 结膜充血",
    "diarrhea": "diarrhea 腹泻", "tasteSmellLoss": "taste or smell lost 嗅味觉减退",
    "other": "other 其他", "none": "none 无",
  ]
}
