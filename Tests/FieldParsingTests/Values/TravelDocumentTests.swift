import Testing

@testable import FieldParsing

@Suite("Passports and permits")
struct TravelDocumentTests {
  @Test(
    "Passport numbers by shape",
    arguments: [
      ("E12345678", true), ("EA1234567", true), ("G12345678", true), ("EI1234567", false),
      ("L898902C3", false), ("123456", false), ("X1234567", false),
    ])
  func passport(_ text: String, _ isChinese: Bool) throws {
    #expect(try #require(PassportNumber(text)).isChinese == isChinese)
  }

  @Test("No passport number", arguments: ["E1234", "ABCDEF123", "E1234567890", "e12345678", ""])
  func noPassport(_ text: String) { #expect(PassportNumber(text) == nil) }

  @Test(
    "Permits for Hong Kong and Macao",
    arguments: [
      ("H12345678", true), ("M1234567801", true), ("C12345678", true), ("CA1234567", true),
      ("H1234567", false), ("T12345678", false), ("12345678", false),
    ])
  func hongKongMacao(_ text: String, _ fits: Bool) {
    #expect((TravelPermit(text, kind: .hongKongMacao) != nil) == fits)
  }

  @Test(
    "Permits for Taiwan",
    arguments: [
      ("12345678", true), ("1234567890", true), ("1234567890B", true), ("T12345678", true),
      ("L12345678", true), ("1234567", false), ("H12345678", false), ("123456789", false),
    ])
  func taiwan(_ text: String, _ fits: Bool) {
    #expect((TravelPermit(text, kind: .taiwan) != nil) == fits)
  }
}
