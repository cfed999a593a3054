import Declarations
import FieldParsing
import Testing

@Suite("Blank, illegible, struck out")
struct InkStateTests {
  @Test("No ink is blank and needs nobody", arguments: FieldContent.allCases)
  func blank(_ content: FieldContent) throws {
    guard ![.choice, .mark, .signature].contains(content) else { return }
    let key = FieldKey("test.field")
    let reading = try #require(try interpret([Writing.blank(key, content)]).fields[key])
    #expect(reading.state == .blank)
    #expect(reading.value == nil)
    #expect(reading.accepted)
    #expect(reading.findings.isEmpty)
  }

  @Test("No ink, but a reader saw writing: a person looks")
  func blankButRead() throws {
    let sheet = try interpret([Writing.field(.name, .name, "王小明", ink: .blank)])
    #expect(sheet.fields[.name]?.state == .blank)
    #expect(sheet.fields[.name]?.accepted == false)
  }

  @Test(
    "Writing that nobody could read is illegible, never blank", arguments: FieldContent.allCases)
  func unread(_ content: FieldContent) throws {
    guard ![.choice, .mark, .signature].contains(content) else { return }
    let key = FieldKey("test.field")
    let sheet = try interpret([
      Writing.field(key, content, [("ppocr", Lattice()), ("tesseract", Lattice())])
    ])
    #expect(sheet.fields[key]?.state == .illegible)
    #expect(sheet.fields[key]?.value == nil)
    #expect(sheet.fields[key]?.accepted == false)
  }

  @Test("Under a stamp the reading is only an alternative")
  func obscured() throws {
    let sheet = try interpret([Writing.field(.phone, .phone, "14212345678", ink: .obscured)])
    #expect(sheet.fields[.phone]?.state == .illegible)
    #expect(sheet.fields[.phone]?.value == nil)
    #expect(sheet.alternatives(.phone).first == "14212345678")
  }

  @Test("What was struck through is no value and no alternative")
  func struckOut() throws {
    let sheet = try interpret([Writing.field(.phone, .phone, "14212345678", ink: .struckOut)])
    #expect(sheet.fields[.phone]?.state == .illegible)
    #expect(sheet.alternatives(.phone).isEmpty)
    #expect(sheet.rules(.phone) == ["struck-out"])
    #expect(sheet.fields[.phone]?.accepted == false)
  }

  @Test("Faint ink without a reading may be blank; a person looks")
  func faint() throws {
    let sheet = try interpret([Writing.field(.phone, .phone, [], ink: .faint)])
    #expect(sheet.fields[.phone]?.state == .blank)
    #expect(sheet.fields[.phone]?.accepted == false)
  }

  @Test("A warning from the cutting keeps a field from being accepted")
  func warning() throws {
    var field = Writing.field(.phone, .phone, "14212345678", 0.9999)
    #expect(try interpret([field]).fields[.phone]?.accepted == true)
    field.findings = [Finding(rule: "stamp", severity: .warning, summary: "A stamp.")]
    #expect(try interpret([field]).fields[.phone]?.accepted == false)
  }

  @Test("Every observation becomes one reading")
  func complete() throws {
    let fields = [
      Writing.blank(.name, .name), Writing.field(.phone, .phone, "?"),
      Writing.mark(.fever, .empty),
    ]
    let sheet = try interpret(fields)
    #expect(Set(sheet.fields.keys) == Set(fields.map(\.key)))
    #expect(Set(sheet.scores.keys) == Set(fields.map(\.key)))
  }
}
