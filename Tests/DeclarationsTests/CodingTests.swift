import Declarations
import Foundation
import Testing

@Suite("Coding of the vocabulary")
struct CodingTests {
  private let box = PageRect(x: 1, y: 2, width: 3.5, height: 4)

  private func again<Value: Codable & Equatable>(_ value: Value) throws -> Value {
    try JSONDecoder().decode(Value.self, from: JSONEncoder().encode(value))
  }

  @Test(
    "A value is a text, a flag or a number in JSON",
    arguments: [
      (#"["a"]"#, FieldValue.text("a")), ("[true]", .flag(true)), ("[36.5]", .text("36.5")),
      ("[35]", .text("35")), ("[false]", .flag(false)),
    ])
  func value(_ json: String, _ value: FieldValue) throws {
    #expect(try JSONDecoder().decode([FieldValue].self, from: Data(json.utf8)) == [value])
  }

  @Test("Values tell what they are")
  func views() {
    #expect(FieldValue.text("2020-06-13").day == CalendarDay(iso: "2020-06-13"))
    #expect(FieldValue.text("G1").day == nil)
    #expect(FieldValue.flag(true).text == nil)
    #expect(FieldValue.text("a").flag == nil)
  }

  @Test("A box is four numbers")
  func rectangle() throws {
    let bytes = try JSONEncoder().encode(box)
    #expect(String(decoding: bytes, as: UTF8.self) == "[1,2,3.5,4]")
    #expect(try again(box) == box)
  }

  @Test("Readings, observations and declarations survive")
  func roundTrips() throws {
    let reading = FieldReading(
      raw: "G1", value: .text("G1"), confidence: 0.99, state: .read, accepted: true, box: box,
      alternatives: [.init(.text("G7"), 0.01)],
      findings: [Finding(rule: "r", severity: .note, summary: "s")])
    #expect(try again(reading) == reading)
    let observation = FieldObservation(
      key: .trainNumber, content: .trainNumber, box: box, ink: .written,
      lines: [.init(reader: "ppocr", lattice: Lattice([.init([.init("G", 0.9)], cell: 0)]))],
      cellCount: 5)
    #expect(try again(observation) == observation)
    let declaration = Declaration(
      id: "d", source: PageSource(file: "a.png", page: 1, sha256: "00"),
      form: FormIdentity(id: "f", version: 1), received: CalendarDay(ordinal: 18_427),
      fields: [.trainNumber: reading, .stay(1, .from): reading],
      places: [.stay(0, .place): [PlaceCandidate(code: "110106", name: "北京市丰台区", confidence: 1)]])
    #expect(try again(declaration) == declaration)
    #expect(declaration.stayRows == [1])
    #expect(declaration[.trainNumber] == reading)
  }

  @Test("A lattice sorts its alternatives and knows its weakest place")
  func lattice() {
    let lattice = Lattice([
      .init([.init("6", 0.2), .init("G", 0.7)]), .init([.init("1", 0.9)]),
    ])
    #expect(lattice.best == "G1")
    #expect(lattice.weakest == 0.7)
    #expect(Lattice().best == "")
    #expect(Lattice().weakest == 0)
  }

  @Test("Severities and verdicts are ordered by concern")
  func order() {
    #expect(Finding.Severity.note < .warning && .warning < Finding.Severity.error)
    #expect(Verdict.allCases == Verdict.allCases.sorted())
  }

  @Test("Rectangles: inset, union, intersection")
  func rectangles() {
    let other = PageRect(x: 4, y: 5, width: 1, height: 2)
    #expect(box.union(other) == PageRect(x: 1, y: 2, width: 4, height: 5))
    #expect(box.intersects(other))
    #expect(!box.intersects(PageRect(x: 4.5, y: 2, width: 1, height: 1)))
    #expect(box.insetBy(1, 1) == PageRect(x: 2, y: 3, width: 1.5, height: 2))
  }
}
