enum PhoneText {
  /// ASCII digits without the country code; empty where anything but digits, spaces, dashes,
  /// brackets and a leading + is written.
  static func digits(of text: some StringProtocol) -> String {
    let bare = bare(text)
    let code = prefix(of: bare)
    let digits = bare.dropFirst(code.count)
    return digits.allSatisfy { ("0"..."9").contains($0) } ? String(digits) : ""
  }

  static func hasCountryCode(_ text: some StringProtocol) -> Bool {
    !prefix(of: bare(text)).isEmpty
  }

  private static func bare(_ text: some StringProtocol) -> String {
    String(text.filter { !" -()".contains($0) })
  }

  private static func prefix(of bare: String) -> String {
    if bare.hasPrefix("+86") { return "+86" }
    if bare.hasPrefix("0086") { return "0086" }
    // Bare 86 stands before a mobile only: 13 digits in all.
    return bare.hasPrefix("861") && bare.count == 13 ? "86" : ""
  }
}
