import Declarations
import FieldParsing
import Testing

@Suite("Document numbers")
struct DocumentContentTests {
  private let valid = "11010519491231002X"

  private func type(_ value: String) -> FieldObservation {
    Writing.choice(.idType, [(value, .marked), ("x", .empty)])
  }

  @Test(
    "A clean valid number is accepted, whatever its spelling",
    arguments: [
      "11010519491231002X", "11010519491231002x", "１１０１０５１９４９１２３１００２Ｘ", "110105 19491231 002X",
      "11O1O519491231OO2X",
    ])
  func clean(_ text: String) throws {
    let sheet = try interpret([Writing.field(.idNumber, .document, text, 0.9995)])
    let reading = try #require(sheet.fields[.idNumber])
    #expect(reading.value == .text(valid))
    #expect(reading.state == .read)
    #expect(reading.findings.isEmpty)
    // A letter read for a digit costs trust; without one the number needs nobody.
    if !text.contains("O") { #expect(reading.accepted) }
  }

  @Test("A wrong digit with the right one second is offered, never accepted")
  func repaired() throws {
    var text = Array(valid)
    text[3] = "7"
    let seen = Writing.lattice(String(text), 0.9, others: [3: [("1", 0.09)]])
    let sheet = try interpret([
      Writing.field(.idNumber, .document, [("ppocr", seen), ("tesseract", seen)])
    ])
    let reading = try #require(sheet.fields[.idNumber])
    #expect(reading.value == .text(valid) || sheet.alternatives(.idNumber).contains(valid))
    #expect(!reading.accepted)
    #expect(reading.confidence <= 0.5)
    #expect(sheet.rules(.idNumber).contains("id-repaired"))
  }

  @Test("A wrong digit without alternatives is invalid and kept as written")
  func invalid() throws {
    let sheet = try interpret([Writing.field(.idNumber, .document, "110105194912310021")])
    let reading = try #require(sheet.fields[.idNumber])
    #expect(reading.state == .invalid || !reading.accepted)
    #expect(!reading.accepted)
    #expect(reading.value?.text != valid)
  }

  @Test("One character short is never taken for a number", arguments: 0..<18)
  func short(_ missing: Int) throws {
    var text = Array(valid)
    text.remove(at: missing)
    let sheet = try interpret([Writing.field(.idNumber, .document, String(text))])
    #expect(sheet.fields[.idNumber]?.accepted == false)
    #expect(sheet.fields[.idNumber]?.state == .invalid)
  }

  @Test("An unread cell of the comb is filled in only as an offer")
  func gap() throws {
    var text = Array(valid)
    text.remove(at: 9)
    let cells = (0..<18).filter { $0 != 9 }
    let seen = Writing.lattice(String(text), cells: cells)
    let sheet = try interpret([
      Writing.field(.idNumber, .document, [("ppocr", seen)], cellCount: 18)
    ])
    #expect(sheet.value(.idNumber) == valid)
    #expect(sheet.fields[.idNumber]?.accepted == false)
    #expect(sheet.rules(.idNumber).contains("cell-unread"))
  }

  @Test("The form of 15 digits is read with a finding")
  func old() throws {
    let sheet = try interpret([Writing.field(.idNumber, .document, "110105491231002", 0.9995)])
    #expect(sheet.value(.idNumber) == "110105491231002")
    #expect(sheet.rules(.idNumber) == ["id-fifteen-digits"])
  }

  @Test("An area that never was asks for a person")
  func area() throws {
    // 990105 names no province; its check character is right.
    let sheet = try interpret([Writing.field(.idNumber, .document, "990105194912310029", 0.9995)])
    #expect(sheet.fields[.idNumber]?.accepted == false)
  }

  @Test(
    "Each document type has its shape",
    arguments: [
      ("passport", "E12345678"), ("passport", "EA1234567"), ("hk-macao-permit", "H12345678"),
      ("taiwan-permit", "12345678"), ("other", "军字1234567"), ("passport", "L898902C3"),
    ])
  func types(_ kind: String, _ text: String) throws {
    let sheet = try interpret([type(kind), Writing.field(.idNumber, .document, text, 0.9995)])
    #expect(sheet.value(.idNumber) == text)
    #expect(sheet.fields[.idNumber]?.state == .read)
    #expect(sheet.rules(.idNumber).isEmpty)
  }

  @Test("The zone of a passport gives its number")
  func zone() throws {
    let line = "L898902C36UTO7408122F1204159ZE184226B<<<<<10"
    let sheet = try interpret([type("passport"), Writing.field(.idNumber, .document, line)])
    #expect(sheet.value(.idNumber) == "L898902C3")
  }

  @Test("A resident number under another type asks for a person")
  func wrongType() throws {
    let sheet = try interpret([type("passport"), Writing.field(.idNumber, .document, valid)])
    #expect(sheet.value(.idNumber) == valid)
    #expect(sheet.rules(.idNumber).contains("document-type-differs"))
    #expect(sheet.fields[.idNumber]?.accepted == false)
  }

  @Test("Without a type the shape decides", arguments: ["E12345678", "H12345678"])
  func untyped(_ text: String) throws {
    let sheet = try interpret([Writing.field(.idNumber, .document, text)])
    #expect(sheet.value(.idNumber) == text)
  }
}
