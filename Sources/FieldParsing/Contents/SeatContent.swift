import Declarations

/// Seats and berths: `12A`, `045号`, `05号下铺`, `无座`, as written.
struct SeatContent: Grammar {
  func ignores(_ scalar: Unicode.Scalar) -> Bool { " 位-".unicodeScalars.contains(scalar) }

  func admits(_ scalar: Unicode.Scalar, after text: [Unicode.Scalar]) -> Bool {
    let last = text.last
    switch scalar {
    case "无": return text.isEmpty
    case "座": return last == "无"
    case "号": return last.map { $0.isDigit || $0.isCapital } == true
    case "上", "中", "下": return last.map { $0.isDigit || $0 == "号" } == true
    case "铺": return last.map { "上中下".unicodeScalars.contains($0) } == true
    default:
      if scalar.isDigit { return text.count < 3 && text.allSatisfy(\.isDigit) }
      return Seat.letters.contains(Character(scalar)) && (1...2).contains(text.count)
        && text.allSatisfy(\.isDigit)
    }
  }

  func isWhole(_ text: [Unicode.Scalar]) -> Bool { !text.isEmpty && text != ["无"] }

  func meanings(of text: String) -> [Meaning] {
    Seat(text).map { [Meaning(value: $0.text, weight: 1)] } ?? []
  }

  static func draft(_ observation: FieldObservation) -> FieldDraft {
    FieldDraft.decoded(observation, SeatContent(), breaking: .seatShape)
  }
}
