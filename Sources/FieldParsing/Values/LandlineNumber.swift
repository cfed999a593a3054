internal import Declarations

/// A mainland landline with its area code: `0\d{2,3}` and 7 or 8 digits.
public struct LandlineNumber: Hashable, Sendable {
  private let number: Sensitive<String>

  public init?(_ text: some StringProtocol) {
    var digits = PhoneText.digits(of: text)
    // After the country code the area code is written without its 0.
    if PhoneText.hasCountryCode(text), digits.first != "0" { digits = "0" + digits }
    guard digits.first == "0", digits.dropFirst().first.map({ $0 != "0" }) == true,
      (10...12).contains(digits.count)
    else { return nil }
    number = Sensitive(digits)
  }

  public var revealed: String { number.revealed }
}

extension LandlineNumber: CustomStringConvertible {
  public var description: String { Masking.masked(revealed, for: .phone) }
}
