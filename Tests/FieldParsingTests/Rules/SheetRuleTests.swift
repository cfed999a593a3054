import Declarations
import FieldParsing
import Testing

@Suite("Rules between fields")
struct SheetRuleTests {
  /// Female, born on 31 December 1949: 70 years old on the day of receipt.
  private let id = "11010519491231002X"

  private func document() -> FieldObservation { Writing.field(.idNumber, .document, id, 0.9995) }

  private func check(
    _ observations: [FieldObservation], _ rule: String, on keys: [FieldKey], holds: Bool
  ) throws {
    let sheet = try interpret(observations)
    for key in keys {
      #expect(sheet.rules(key).contains(rule) != holds)
      if !holds { #expect(sheet.fields[key]?.accepted == false) }
    }
  }

  @Test("Sex against the identity number", arguments: [("female", true), ("male", false)])
  func sex(_ sex: String, _ agrees: Bool) throws {
    let marks = ["male", "female"].map {
      ($0, $0 == sex ? FieldObservation.Option.Mark.marked : .empty)
    }
    try check(
      [Writing.choice(.sex, marks), document()], "id-sex-differs", on: [.sex, .idNumber],
      holds: agrees)
  }

  @Test(
    "Age against the identity number, give or take a year",
    arguments: [("70", true), ("71", true), ("69", true), ("72", false), ("17", false)])
  func age(_ age: String, _ agrees: Bool) throws {
    try check(
      [Writing.field(.age, .age, age), document()], "id-age-differs", on: [.age, .idNumber],
      holds: agrees)
  }

  @Test(
    "Birth date against the identity number",
    arguments: [("1949-12-31", true), ("1949年12月31日", true), ("1949-12-30", false)])
  func birthDate(_ date: String, _ agrees: Bool) throws {
    try check(
      [Writing.field(.birthDate, .date, date), document()], "id-birth-date-differs",
      on: [.birthDate, .idNumber], holds: agrees)
  }

  @Test(
    "On a sheet with few marks no empty box and no blank field is believed",
    arguments: [(0, false), (1, false), (2, true), (3, true)])
  func unmarked(_ marked: Int, _ holds: Bool) throws {
    let questions = [FieldKey.sex, .idType, FieldKey("questions.hotspotStay")]
    let choices = questions.enumerated().map { place, key in
      Writing.choice(key, [("one", place < marked ? .marked : .empty), ("other", .empty)])
    }
    let rest = [
      Writing.mark(FieldKey("symptoms.fever"), .empty), Writing.blank(.coach, .coach),
    ]
    try check(
      choices + rest, "sheet-without-marks",
      on: [FieldKey("questions.hotspotStay"), FieldKey("symptoms.fever"), .coach], holds: holds)
  }

  @Test(
    "Doubtful marks answer no question",
    arguments: [(3, false), (2, false), (1, true), (0, true)])
  func doubtfullyMarked(_ doubtful: Int, _ holds: Bool) throws {
    let questions = [FieldKey.sex, .idType, FieldKey("questions.hotspotStay")]
    let choices = questions.enumerated().map { place, key in
      Writing.choice(key, [("one", place < doubtful ? .uncertain : .marked), ("other", .empty)])
    }
    try check(
      choices + [Writing.mark(FieldKey("symptoms.fever"), .empty)], "sheet-without-marks",
      on: [FieldKey("symptoms.fever")], holds: holds)
  }

  @Test(
    "Seat against train",
    arguments: [
      ("G1234", "12A", true), ("G1234", "12", false), ("G1234", "045号", false),
      ("G1234", "27F", false), ("D305", "05号下铺", true), ("K1525", "045号", true),
      ("K1525", "12", true), ("K1525", "12A", false), ("G1234", "无座", true),
      ("1234", "099号", true),
    ])
  func seat(_ train: String, _ seat: String, _ agrees: Bool) throws {
    try check(
      [
        Writing.field(.trainNumber, .trainNumber, train), Writing.field(.seat, .seat, seat),
      ], "seat-unlike-train", on: [.seat], holds: agrees)
  }

  @Test(
    "On a sheet of which most is blank no blank field is believed",
    arguments: [(0, false), (1, false), (2, true), (3, true)])
  func empty(_ filled: Int, _ holds: Bool) throws {
    let written = [
      Writing.field(.name, .name, "王小明"), Writing.field(.phone, .phone, "14212345678"),
      Writing.field(.trainNumber, .trainNumber, "G1234"),
    ]
    let blank = [
      Writing.blank(.name, .name), Writing.blank(.phone, .phone),
      Writing.blank(.trainNumber, .trainNumber),
    ]
    try check(
      written.prefix(filled) + blank.dropFirst(filled)
        + [
          Writing.blank(.arrivalDate, .date), Writing.blank(.stay(0, .from), .date),
          Writing.blank(.signature, .signature),
        ],
      "sheet-looks-empty", on: [.arrivalDate, .stay(0, .from), .signature], holds: holds)
  }

  @Test(
    "Specks in the place of writing are no writing; without a blank field they are bad writing",
    arguments: [(0, true), (1, false), (2, false)])
  func specks(_ blank: Int, _ holds: Bool) throws {
    let specks = [
      Writing.field(.name, .name, "|"), Writing.field(.phone, .phone, "1"),
      Writing.field(.trainNumber, .trainNumber, "、"), Writing.field(.arrivalDate, .date, "|"),
    ]
    let lost = [
      Writing.blank(.name, .name), Writing.blank(.phone, .phone),
      Writing.blank(.trainNumber, .trainNumber), Writing.blank(.arrivalDate, .date),
    ]
    try check(
      lost.prefix(blank) + specks.dropFirst(blank) + [Writing.blank(.coach, .coach)],
      "sheet-looks-empty", on: [.coach], holds: holds)
  }

  @Test(
    "A station in the city of the last stay is believed sooner, and offered where it was read worse",
    arguments: [
      ("海口东", "周口东", "河南省周口市", "周口东", true),
      ("周口东", "海口东", "河南省周口市", "周口东", false),
      ("海口东", "周口东", "四川省成都市", "海口东", false),
    ])
  func city(
    _ first: String, _ other: String, _ stay: String, _ value: String, _ changes: Bool
  ) throws {
    let station = Writing.field(
      .fromStation, .station,
      [
        (
          "ppocr",
          Writing.lattice(first, 0.6, others: [0: [(String(other.prefix(1)), 0.39)]])
        )
      ])
    let days = Writing.field(.stay(0, .to), .date, "2020-06-12")
    let alone = try interpret([station, days])
    let sheet = try interpret([station, days, Writing.field(.stay(0, .place), .place, stay)])
    #expect(sheet.value(.fromStation) == value)
    #expect(sheet.rules(.fromStation).contains("city-fits-others") == changes)
    #expect(sheet.evidence[.fromStation]?.unopposed != changes)
    let supports = [alone, sheet].map { $0.evidence[.fromStation]?.signals?.support ?? -1 }
    #expect(supports[0] == 0 && (supports[1] > 0) == (first == value && stay.contains("周口")))
    if changes { #expect(sheet.alternatives(.fromStation).contains(first)) }
  }

  @Test("Every field learns of the hand from the others, never from itself")
  func hand() throws {
    let sure = Writing.field(.phone, .phone, "14212345678", 0.999)
    let unsure = Writing.field(.coach, .coach, "05", 0.7)
    let sheet = try interpret([sure, unsure])
    let hands = [FieldKey.phone, .coach].map { sheet.evidence[$0]?.signals?.hand ?? -1 }
    let means = [FieldKey.phone, .coach].map { sheet.evidence[$0]?.signals?.mean ?? -1 }
    #expect(hands == means.reversed())
    #expect(hands[0] < hands[1])
    #expect(try interpret([sure]).evidence[.phone]?.signals?.hand == 0)
  }

  @Test(
    "A misread end of a stay gives way to the reading that the other days bear out, for a person",
    arguments: [("2020-06-13", "2020-06-03", true), ("2020-06-03", "2020-06-13", false)])
  func stays(_ first: String, _ other: String, _ changes: Bool) throws {
    let ends = Writing.lattice(
      first, 0.999, others: [8: [(String(Array(other)[8]), 0.3)]])
    let sheet = try interpret(
      [
        Writing.field(.stay(0, .from), .date, "2020-06-01"),
        Writing.field(.stay(0, .to), .date, [("ppocr", ends)]),
        Writing.field(.stay(1, .from), .date, "2020-06-03"),
        Writing.field(.arrivalDate, .date, "2020-06-12"),
      ])
    #expect(sheet.value(.stay(0, .to)) == "2020-06-03")
    #expect(sheet.rules(.stay(0, .to)).contains("date-fits-others") == changes)
    if changes {
      #expect(sheet.evidence[.stay(0, .to)]?.unopposed == false)
      #expect(sheet.alternatives(.stay(0, .to)).contains(first))
    }
  }

  @Test("Agreement raises the confidence of both")
  func agreement() throws {
    let alone = try interpret([document()])
    let together = try interpret([Writing.field(.age, .age, "70"), document()])
    let (low, high) = (alone.scores[.idNumber], together.scores[.idNumber])
    #expect(try #require(low) < #require(high))
  }

  @Test(
    "A stay begins no later than it ends",
    arguments: [("2020-06-01", "2020-06-05", true), ("2020-06-05", "2020-06-01", false)])
  func stay(_ from: String, _ to: String, _ holds: Bool) throws {
    let keys = [FieldKey.stay(0, .from), .stay(0, .to)]
    try check(
      [Writing.field(keys[0], .date, from), Writing.field(keys[1], .date, to)], "stay-reversed",
      on: keys, holds: holds)
  }

  @Test(
    "Stays follow one another, oldest or newest first",
    arguments: [
      (["2020-06-01", "2020-06-04", "2020-06-08"], true),
      (["2020-06-08", "2020-06-04", "2020-06-01"], true),
      (["2020-06-01", "2020-06-08", "2020-06-04"], false),
    ])
  func order(_ starts: [String], _ holds: Bool) throws {
    let fields = starts.enumerated().map { row, start in
      Writing.field(.stay(row, .from), .date, start)
    }
    let sheet = try interpret(fields)
    let found = fields.contains { sheet.rules($0.key).contains("stays-unordered") }
    #expect(found != holds)
  }

  @Test(
    "Stays end before the arrival",
    arguments: [("2020-06-12", true), ("2020-06-13", true), ("2020-06-14", false)])
  func arrival(_ end: String, _ holds: Bool) throws {
    let to = FieldKey.stay(0, .to)
    try check(
      [Writing.field(.arrivalDate, .date, "2020-06-13"), Writing.field(to, .date, end)],
      "stay-after-arrival", on: [to, .arrivalDate], holds: holds)
  }

  @Test(
    "The arrival follows the departure",
    arguments: [("2020-06-12", true), ("2020-06-13", true), ("2020-06-14", false)])
  func departure(_ departure: String, _ holds: Bool) throws {
    try check(
      [
        Writing.field(.departureDate, .date, departure),
        Writing.field(.arrivalDate, .date, "2020-06-13"),
      ], "arrival-before-departure", on: [.departureDate, .arrivalDate], holds: holds)
  }

  @Test("No symptoms and a symptom are a conflict, both kept")
  func symptoms() throws {
    let sheet = try interpret([
      Writing.mark(.fever, .marked), Writing.mark(.noSymptoms, .marked),
    ])
    for key in [FieldKey.fever, .noSymptoms] {
      #expect(sheet.fields[key]?.state == .conflict)
      #expect(sheet.fields[key]?.value == .flag(true))
      #expect(sheet.fields[key]?.accepted == false)
    }
    let none = try interpret([Writing.mark(.fever, .empty), Writing.mark(.noSymptoms, .marked)])
    #expect(none.fields[.noSymptoms]?.state == .read)
  }

  @Test("What the sheet says of the traveller picks among equally readable numbers")
  func context() throws {
    // Both are valid: the second was born a year and some later.
    let seen = Writing.lattice(id, 0.9)
    let sheet = try interpret([
      Writing.field(.age, .age, "70"),
      Writing.field(.idNumber, .document, [("ppocr", seen)]),
    ])
    #expect(sheet.value(.idNumber) == id)
  }

  @Test("Findings hold nothing of the person")
  func nothingPersonal() throws {
    let sheet = try interpret([
      document(), Writing.field(.age, .age, "17"), Writing.field(.phone, .phone, "12212345678"),
      Writing.field(.name, .name, "王"),
    ])
    let texts = sheet.fields.values.flatMap(\.findings).map(\.summary).joined()
    for personal in ["1949", "110105", "122", "王"] { #expect(!texts.contains(personal)) }
  }
}
