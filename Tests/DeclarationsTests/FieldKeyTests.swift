import Declarations
import Foundation
import Testing

@Suite("Field keys")
struct FieldKeyTests {
  @Test("Stay keys are written and read back", arguments: [0, 3, 12], FieldKey.StayPart.allCases)
  func stay(_ row: Int, _ part: FieldKey.StayPart) throws {
    let key = FieldKey.stay(row, part)
    #expect(key.rawValue == "stays[\(row)].\(part.rawValue)")
    let read = try #require(key.stay)
    #expect(read.row == row)
    #expect(read.part == part)
  }

  @Test(
    "No stay key",
    arguments: [
      "stays[].place", "stays[a].place", "stays[0]place", "stays[0].colour", "stay[0].place",
      "journey.from", "stays[0", "",
    ])
  func noStay(_ text: String) { #expect(FieldKey(text).stay == nil) }

  @Test(
    "Symptoms are the boxes, not the question about medicine",
    arguments: [
      ("symptoms.fever", true), ("symptoms.none", true), ("symptoms.medicine", false),
      ("temperature", false),
    ])
  func symptom(_ text: String, _ isSymptom: Bool) { #expect(FieldKey(text).isSymptom == isSymptom) }

  @Test("Keys are the members of a JSON object")
  func coding() throws {
    let values: [FieldKey: FieldValue] = [.name: .text("x"), .noSymptoms: .flag(false)]
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let bytes = try encoder.encode(values)
    #expect(
      String(decoding: bytes, as: UTF8.self) == #"{"symptoms.none":false,"traveller.name":"x"}"#)
    #expect(try JSONDecoder().decode([FieldKey: FieldValue].self, from: bytes) == values)
  }

  @Test("Keys sort by their text")
  func order() { #expect([FieldKey.phone, .name].sorted() == [.name, .phone]) }
}
