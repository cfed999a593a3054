import Declarations
import Testing

@testable import FieldParsing

@Suite("The machine-readable zone of passports")
struct PassportMRZTests {
  @Test("The example of ICAO 9303 passes")
  func example() throws {
    let zone = try #require(PassportMRZ("L898902C36UTO7408122F1204159ZE184226B<<<<<10"))
    #expect(zone.number.revealed == "L898902C3")
    #expect(zone.nationality == "UTO")
    #expect(zone.sex == .female)
  }

  @Test(
    "A changed character fails",
    arguments: [
      "L898902C46UTO7408122F1204159ZE184226B<<<<<10",
      "L898902C36UTO7408132F1204159ZE184226B<<<<<10",
      "L898902C36UTO7408122F1204159ZE184226B<<<<<11",
      "L898902C36UTO7408122F1204159ZE184226B<<<<<1", "",
    ])
  func changed(_ line: String) { #expect(PassportMRZ(line) == nil) }

  @Test("Weights 7 3 1, letters from 10, < is 0")
  func checkDigits() {
    #expect(PassportMRZ.checkDigit(of: "L898902C3".utf8) == UInt8(ascii: "6"))
    #expect(PassportMRZ.checkDigit(of: "740812".utf8) == UInt8(ascii: "2"))
    #expect(PassportMRZ.checkDigit(of: "AB<".utf8) == UInt8(ascii: "3"))
    #expect(PassportMRZ.checkDigit(of: "a".utf8) == nil)
  }
}
