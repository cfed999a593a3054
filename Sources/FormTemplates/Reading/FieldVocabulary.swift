public import Declarations

/// The product's field names: how each is usually filled in, and what it holds.
public enum FieldVocabulary {
  /// Row numbers are written as `#`: `stays[#].place`.
  private static let usual: [String: (kind: FieldKind, content: FieldContent)] = [
    "form.serial": (.code, .serial),
    "traveller.name": (.text, .name),
    "traveller.sex": (.choice, .choice),
    "traveller.birthDate": (.date, .date),
    "traveller.age": (.text, .age),
    "traveller.nationality": (.text, .country),
    "traveller.idType": (.choice, .choice),
    "traveller.idNumber": (.id, .document),
    "traveller.phone": (.phone, .phone),
    "traveller.phoneOwner": (.text, .name),
    "emergencyContact.name": (.text, .name),
    "emergencyContact.phone": (.phone, .phone),
    "journey.trainNumber": (.text, .trainNumber),
    "journey.coach": (.text, .coach),
    "journey.seat": (.text, .seat),
    "journey.from": (.station, .station),
    "journey.to": (.station, .station),
    "journey.departureDate": (.date, .date),
    "journey.arrivalDate": (.date, .date),
    "destination.address": (.text, .address),
    "stays[#].place": (.place, .place),
    "stays[#].from": (.date, .date),
    "stays[#].to": (.date, .date),
    "stays[#].kind": (.choice, .choice),
    "questions.hotspotStay": (.choice, .choice),
    "questions.caseContact": (.choice, .choice),
    "questions.feverContact": (.choice, .choice),
    "questions.venueVisit": (.choice, .choice),
    "symptoms.medicine": (.choice, .choice),
    "temperature": (.temperature, .temperature),
    "companions[#].name": (.text, .name),
    "companions[#].idNumber": (.id, .document),
    "companions[#].phone": (.phone, .phone),
    "companions[#].relation": (.text, .freeText),
    "signature.present": (.signature, .signature),
    "signature.date": (.date, .date),
  ]

  private static let symptoms: Set<String> = [
    "fever", "fatigue", "dryCough", "sputum", "headache", "soreThroat", "shortBreath", "dyspnea",
    "chestTightness", "conjunctivitis", "diarrhea", "tasteSmellLoss", "other", "none",
  ]

  /// Nil for a key that is not in the vocabulary.
  public static func kind(of key: FieldKey) -> FieldKind? { entry(key)?.kind }

  /// Nil for a key that is not in the vocabulary.
  public static func content(of key: FieldKey) -> FieldContent? { entry(key)?.content }

  private static func entry(_ key: FieldKey) -> (kind: FieldKind, content: FieldContent)? {
    if let symptom = key.rawValue.split(separator: ".", maxSplits: 1).last,
      key.isSymptom, symptoms.contains(String(symptom))
    {
      return (.mark, .mark)
    }
    return usual[rowless(key.rawValue)]
  }

  private static func rowless(_ key: String) -> String {
    guard let open = key.firstIndex(of: "["), let close = key.firstIndex(of: "]"), open < close,
      Int(key[key.index(after: open)..<close]) != nil
    else { return key }
    return key[...open] + "#" + key[close...]
  }
}
