import Declarations
import FieldParsing
import Testing

@Suite("Phones, trains, coaches, seats, serials")
struct CodeContentTests {
  @Test(
    "Read in their canonical form",
    arguments: [
      (FieldContent.phone, "142 1234 5678", "14212345678"),
      (.phone, "+8614212345678", "14212345678"),
      (.phone, "l421234S678", "14212345678"), (.phone, "010-12345678", "01012345678"),
      (.trainNumber, "g1234", "G1234"), (.trainNumber, "G1234次", "G1234"),
      (.trainNumber, "K1525/K1528", "K1525/K1528"), (.trainNumber, "Ｄ２２８７", "D2287"),
      (.coach, "05车厢", "05"), (.coach, "5", "5"), (.coach, "加1", "加1"), (.seat, "12a", "12A"),
      (.seat, "05号下铺", "05号下铺"), (.seat, "无座", "无座"), (.seat, "O5F", "05F"),
      (.serial, "2020-000123", "2020-000123"),
    ] as [(FieldContent, String, String)])
  func canonical(_ content: FieldContent, _ text: String, _ value: String) throws {
    let key = FieldKey("test.code")
    let sheet = try interpret([Writing.field(key, content, text)])
    #expect(sheet.value(key) == value)
    #expect(sheet.fields[key]?.state == .read)
  }

  @Test(
    "What breaks its rule is invalid, kept as written, and not accepted",
    arguments: [
      (FieldContent.phone, "1421234567", "phone-shape"), (.phone, "12212345678", "phone-shape"),
      (.trainNumber, "H101", "train-number-shape"), (.trainNumber, "G12345", "train-number-shape"),
      (.seat, "12E", "seat-shape"), (.coach, "AB", "coach-shape"),
    ] as [(FieldContent, String, String)])
  func invalid(_ content: FieldContent, _ text: String, _ rule: String) throws {
    let key = FieldKey("test.code")
    let sheet = try interpret([Writing.field(key, content, text)])
    let reading = try #require(sheet.fields[key])
    #expect(!reading.accepted)
    if reading.state == .invalid {
      #expect(reading.value == .text(text))
      #expect(sheet.rules(key).contains(rule))
    }
  }

  @Test(
    "What fits only with a sure character left out is mended, and goes to a person",
    arguments: [
      (FieldContent.trainNumber, "G57801"), (.trainNumber, "K12345"), (.coach, "123"),
      (.seat, "1234号"),
    ] as [(FieldContent, String)])
  func shortened(_ content: FieldContent, _ text: String) throws {
    let key = FieldKey("test.code")
    let sheet = try interpret([Writing.field(key, content, text, 0.9999)])
    #expect(sheet.fields[key]?.accepted == false)
    #expect(sheet.evidence[key]?.unopposed == false)
  }

  @Test(
    "Ink beyond the characters read counts as lost, but for Han",
    arguments: [
      ("11", 2, 0.0), ("1", 2, 1.0), ("12A", 3, 0.0), ("7", 9, 3.0), ("05号下铺", 9, 0.0),
      ("12", 1, 0.0),
    ])
  func lost(_ text: String, _ glyphs: Int, _ expected: Double) throws {
    var field = Writing.field(.seat, .seat, text)
    field.glyphCount = glyphs
    let sheet = try interpret([field])
    #expect(sheet.evidence[.seat]?.signals?.lost == expected)
  }

  @Test("A train without a letter may be a letter taken for a digit: both stay")
  func letterTakenForDigit() throws {
    let sheet = try interpret([Writing.field(.trainNumber, .trainNumber, "2575", 0.9)])
    #expect(
      ([sheet.value(.trainNumber)] + sheet.alternatives(.trainNumber)).contains("Z575"))
    #expect(sheet.fields[.trainNumber]?.accepted == false)
  }

  @Test("A digit where only a letter can stand gives way to the second reading")
  func secondReading() throws {
    let seen = Writing.lattice("6105l", 0.98, others: [0: [("G", 0.39)]])
    let sheet = try interpret([Writing.field(.trainNumber, .trainNumber, [("ppocr", seen)])])
    #expect(sheet.value(.trainNumber) == "G1051")
  }
}
