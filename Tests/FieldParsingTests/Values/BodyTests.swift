import Testing

@testable import FieldParsing

@Suite("Temperatures and ages")
struct BodyTests {
  @Test(
    "Temperatures, to one tenth",
    arguments: [
      ("36.5", "36.5"), ("36.5℃", "36.5"), ("36.5°C", "36.5"), ("36", "36.0"),
      ("37.25", "37.3"), ("34.0", "34.0"), ("43.0", "43.0"),
    ])
  func temperature(_ text: String, _ value: String) throws {
    let temperature = try #require(Temperature(text))
    #expect(temperature.description == value)
    #expect(!temperature.pointWasMissing)
  }

  @Test("A missing point is put in and told")
  func pointMissing() throws {
    let temperature = try #require(Temperature("365"))
    #expect(temperature.description == "36.5")
    #expect(temperature.pointWasMissing)
  }

  @Test(
    "No body temperature",
    arguments: ["33.9", "43.1", "3", "3.65", "98.6", "36.", ".5", "", "3655"])
  func noTemperature(_ text: String) { #expect(Temperature(text) == nil) }

  @Test("Ages", arguments: [("35", 35), ("35岁", 35), ("7周岁", 7), ("0", 0), ("120", 120)])
  func age(_ text: String, _ years: Int) { #expect(Age(text)?.years == years) }

  @Test("No age", arguments: ["", "121", "-1", "3.5", "岁"])
  func noAge(_ text: String) { #expect(Age(text) == nil) }
}
