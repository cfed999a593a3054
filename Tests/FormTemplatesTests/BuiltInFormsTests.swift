import Declarations
import Testing

@testable import FormTemplates

@Suite("The forms that come with the product")
struct BuiltInFormsTests {
  static let stays = (0..<4).flatMap { row in
    FieldKey.StayPart.allCases.map { FieldKey.stay(row, $0).rawValue }
  }
  static let symptoms = [
    "fever", "fatigue", "dryCough", "sputum", "headache", "soreThroat", "shortBreath", "dyspnea",
    "chestTightness", "conjunctivitis", "diarrhea", "tasteSmellLoss", "other", "none", "medicine",
  ].map { "symptoms.\($0)" }
  static let keys = Set(
    [
      "form.serial", "traveller.name", "traveller.sex", "traveller.age", "traveller.idType",
      "traveller.idNumber", "traveller.phone", "emergencyContact.name", "emergencyContact.phone",
      "journey.trainNumber", "journey.coach", "journey.seat", "journey.from", "journey.to",
      "journey.arrivalDate", "destination.address", "questions.hotspotStay",
      "questions.caseContact", "questions.feverContact", "questions.venueVisit", "temperature",
      "signature.present", "signature.date",
    ] + stays + symptoms)

  static func form(_ version: Int) throws -> FormTemplate {
    try FormCatalog.builtIn().form("cn-rail-health@\(version)")
  }

  @Test("ask for the same things in both editions", arguments: [1, 2])
  func fields(_ version: Int) throws {
    let form = try Self.form(version)
    #expect(Set(form.fields.map(\.key.rawValue)) == Self.keys)
    #expect(form.fields.count == Self.keys.count)
  }

  @Test("are sound", arguments: [1, 2])
  func sound(_ version: Int) throws {
    #expect(TemplateCheck(try Self.form(version)).findings == [])
  }

  @Test("leave room to write", arguments: [1, 2])
  func room(_ version: Int) throws {
    for field in try Self.form(version).fields {
      switch field.kind {
      case .mark, .choice:
        #expect(field.boxes.allSatisfy { $0.width == 4.5 && $0.height == 4.5 })
      case .comb:
        #expect(field.boxes.allSatisfy { $0.width >= 5.5 && $0.height >= 8 })
      case .code: break
      default: #expect(field.boxes.allSatisfy { $0.height >= 8 }, "\(field.key)")
      }
    }
  }

  @Test(
    "offer the options that declarations know", arguments: [1, 2],
    [
      (FieldKey.sex, ["female", "male"]),
      (.idType, ["hk-macao-permit", "other", "passport", "resident-id", "taiwan-permit"]),
      (.hotspotStay, ["no", "yes"]), (.caseContact, ["no", "yes"]),
      (.feverContact, ["no", "yes"]), (.venueVisit, ["no", "yes"]),
      (FieldKey("symptoms.medicine"), ["no", "yes"]),
      (.stay(3, .kind), ["residence", "transit", "visit"]),
    ])
  func options(_ version: Int, _ expected: (FieldKey, [String])) throws {
    guard case .options(let options) = try Self.form(version).field(expected.0)?.layout else {
      Issue.record("not a choice")
      return
    }
    #expect(options.map(\.value).sorted() == expected.1)
  }

  @Test(
    "have as many cells as the number has digits", arguments: [1, 2],
    [(FieldKey.idNumber, 18), (.phone, 11), (.emergencyPhone, 11)])
  func cells(_ version: Int, _ expected: (FieldKey, Int)) throws {
    let comb = try #require(try Self.form(version).field(expected.0))
    #expect(comb.kind == .comb && comb.boxes.count == expected.1)
  }

  @Test("stand elsewhere in the second edition")
  func editions() throws {
    let (first, second) = (try Self.form(1), try Self.form(2))
    let moved = first.fields.filter { second.field($0.key)?.bounds != $0.bounds }
    #expect(moved.count == first.fields.count)
    #expect(first.title != second.title)
  }
}
