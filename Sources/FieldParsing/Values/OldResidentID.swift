public import Declarations

/// The 15-digit resident number issued until 1999: two-digit year, no check character.
public struct OldResidentID: Hashable, Sendable {
  private let number: Sensitive<String>
  public let birthDate: CalendarDay

  public init?(_ text: some StringProtocol) {
    // All were born in the 1900s: the form ended in 1999.
    guard text.utf8.count == 15, text.utf8.allSatisfy({ (48...57).contains($0) }),
      let birthDate = CalendarDay(compact: "19" + text.dropFirst(6).prefix(6))
    else { return nil }
    number = Sensitive(String(text))
    self.birthDate = birthDate
  }

  public var revealed: String { number.revealed }
  public var areaCode: String { String(revealed.prefix(6)) }

  public var sex: Sex {
    let digit = Array(revealed.utf8)[14]
    return digit.isMultiple(of: 2) ? .female : .male
  }
}

extension OldResidentID: CustomStringConvertible {
  public var description: String { Masking.masked(revealed, for: .idNumber) }
}
