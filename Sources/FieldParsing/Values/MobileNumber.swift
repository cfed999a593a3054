internal import Declarations

/// A mainland mobile number, `1[3-9]` and nine digits, without country code. Prints masked.
public struct MobileNumber: Hashable, Sendable {
  private let number: Sensitive<String>

  /// Takes `+86`, `0086`, `86`, spaces and dashes.
  public init?(_ text: some StringProtocol) {
    let digits = PhoneText.digits(of: text)
    guard digits.count == 11, digits.first == "1", let second = digits.dropFirst().first,
      ("3"..."9").contains(second)
    else { return nil }
    number = Sensitive(digits)
  }

  public var revealed: String { number.revealed }
}

extension MobileNumber: CustomStringConvertible {
  public var description: String { Masking.masked(revealed, for: .phone) }
}
