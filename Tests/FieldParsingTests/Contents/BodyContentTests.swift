import Declarations
import FieldParsing
import Testing

@Suite("Temperatures and ages on sheets")
struct BodyContentTests {
  @Test(
    "Temperatures",
    arguments: [("36.5", "36.5"), ("36.5℃", "36.5"), ("36,5", "36.5"), ("37.3°C", "37.3")])
  func temperature(_ text: String, _ value: String) throws {
    let sheet = try interpret([Writing.field(.temperature, .temperature, text, 0.9995)])
    #expect(sheet.value(.temperature) == value)
  }

  @Test("365 is 36.5 with a finding that asks nobody")
  func point() throws {
    let sheet = try interpret([Writing.field(.temperature, .temperature, "365", 0.9995)])
    #expect(sheet.value(.temperature) == "36.5")
    #expect(sheet.rules(.temperature) == ["temperature-point-missing"])
    #expect(sheet.fields[.temperature]?.findings.first?.severity == .note)
  }

  @Test("Out of range is invalid", arguments: ["33.0", "46.5", "98.6"])
  func range(_ text: String) throws {
    let sheet = try interpret([Writing.field(.temperature, .temperature, text)])
    #expect(sheet.fields[.temperature]?.state == .invalid)
    #expect(sheet.rules(.temperature).contains("temperature-range"))
  }

  @Test("Ages", arguments: [("35", "35"), ("35岁", "35"), ("3S", "35")])
  func age(_ text: String, _ value: String) throws {
    let sheet = try interpret([Writing.field(.age, .age, text)])
    #expect(sheet.value(.age) == value)
  }
}
