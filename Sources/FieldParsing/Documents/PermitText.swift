import Declarations

/// Numbers of permits to travel between the mainland and Hong Kong, Macao or Taiwan.
struct PermitText: Grammar {
  let kind: TravelPermit.Kind
  let chanceToPass = 0.5
  private let longest = 11

  func ignores(_ scalar: Unicode.Scalar) -> Bool { " -()".unicodeScalars.contains(scalar) }

  func admits(_ scalar: Unicode.Scalar, after text: [Unicode.Scalar]) -> Bool {
    guard text.count < longest else { return false }
    if scalar.isDigit { return kind == .taiwan || !text.isEmpty }
    switch kind {
    case .hongKongMacao:
      if text.isEmpty { return "HMCW".unicodeScalars.contains(scalar) }
      return text.count == 1 && "CW".unicodeScalars.contains(text[0]) && scalar.isCapital
    case .taiwan:
      if text.isEmpty { return "TL".unicodeScalars.contains(scalar) }
      return text.count == 10 && scalar.isCapital
    }
  }

  func isWhole(_ text: [Unicode.Scalar]) -> Bool { text.count >= 8 }

  func meanings(of text: String) -> [Meaning] {
    TravelPermit(text, kind: kind).map { [Meaning(value: $0.revealed, weight: 1)] } ?? []
  }
}
