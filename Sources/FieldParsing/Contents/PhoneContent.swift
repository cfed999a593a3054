import Declarations

/// Mobile and landline numbers; the country code is left out of the value.
struct PhoneContent: Grammar {
  // Nine random digits after 1[3-9] always pass; only the second digit is guarded.
  let chanceToPass = 0.7

  func ignores(_ scalar: Unicode.Scalar) -> Bool { " -()".unicodeScalars.contains(scalar) }

  func admits(_ scalar: Unicode.Scalar, after text: [Unicode.Scalar]) -> Bool {
    if scalar == "+" { return text.isEmpty }
    // 0086 and eleven digits.
    return scalar.isDigit && text.count < 15
  }

  func isWhole(_ text: [Unicode.Scalar]) -> Bool {
    let digits = PhoneText.digits(of: text.text)
    switch digits.first {
    case "1": return digits.count == 11
    case "0": return (10...12).contains(digits.count)
    default: return PhoneText.hasCountryCode(text.text) && (9...11).contains(digits.count)
    }
  }

  func meanings(of text: String) -> [Meaning] {
    if let mobile = MobileNumber(text) { return [Meaning(value: mobile.revealed, weight: 1)] }
    // Asked for a mobile, few give a landline.
    if let landline = LandlineNumber(text) {
      return [Meaning(value: landline.revealed, weight: 0.2)]
    }
    return []
  }

  static func draft(_ observation: FieldObservation) -> FieldDraft {
    FieldDraft.decoded(observation, PhoneContent(), breaking: .phoneShape)
  }
}
