import Testing

@testable import FieldParsing

@Suite("Phone numbers")
struct PhoneNumberTests {
  @Test(
    "A mobile number loses its country code, spaces and dashes",
    arguments: [
      "14212345678", "+8614212345678", "008614212345678", "+86 142-1234-5678", "142 1234 5678",
      "8614212345678",
    ])
  func mobile(_ text: String) throws {
    let number = try #require(MobileNumber(text))
    #expect(number.revealed == "14212345678")
    #expect("\(number)" == "142****5678")
  }

  @Test(
    "No mobile number",
    arguments: ["1421234567", "12212345678", "142123456789", "24212345678", "1421234567A", ""])
  func noMobile(_ text: String) { #expect(MobileNumber(text) == nil) }

  @Test(
    "Landlines need their area code",
    arguments: [
      ("010-12345678", "01012345678"), ("0571 1234567", "05711234567"),
      ("+86-10-12345678", "01012345678"),
    ])
  func landline(_ text: String, _ value: String) throws {
    #expect(try #require(LandlineNumber(text)).revealed == value)
  }

  @Test("No landline", arguments: ["12345678", "0012345678", "010123456", "0101234567890"])
  func noLandline(_ text: String) { #expect(LandlineNumber(text) == nil) }
}
