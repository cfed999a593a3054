import Declarations
import Testing

@testable import FormTemplates

@Suite("The code on a form")
struct FormCodeTests {
  static let form = FormIdentity(id: "cn-rail-health", version: 1)

  @Test(
    "is written and read back",
    arguments: [
      (FormCode(form: form, serial: "AB-0007"), "WAYFORM:cn-rail-health:1:AB-0007"),
      (FormCode(form: form, serial: "A:7"), "WAYFORM:cn-rail-health:1:A:7"),
      (FormCode(form: form, serial: nil), "WAYFORM:cn-rail-health:1:"),
    ])
  func roundTrip(_ code: FormCode, _ payload: String) {
    #expect(code.payload == payload)
    #expect(FormCode(payload: payload) == code)
  }

  @Test(
    "is not found in other codes",
    arguments: [
      "", "https://example.org", "WAYFORM", "WAYFORM:x", "WAYFORM::1:A", "WAYFORM:x:0:A",
      "WAYFORM:x:one:A", "wayform:x:1:A",
    ])
  func others(_ payload: String) {
    #expect(FormCode(payload: payload) == nil)
  }
}
