import DeclarationExport
import Declarations
import Testing

@Suite("Arrivals as CSV")
struct ArrivalsCSVTests {
  static let declaration = Sample.declaration(
    [
      .name: Sample.reading(.text("张三丰")), .idNumber: Sample.reading(.text("11010519491231002X")),
      .phone: Sample.reading(.text("13812345678"), accepted: false),
      .trainNumber: Sample.reading(.text("G262")), .seat: Sample.reading(.text("12F")),
    ],
    reasons: [
      Sample.stay, Reason(rule: "train-exposure", verdict: .possible, evidence: "G262, coach?"),
    ])

  static let header = """
    declaration,amendment,status,review,verdict,refer,received,station,traveller.name,\
    traveller.sex,traveller.idType,traveller.idNumber,traveller.phone,destination.address,\
    journey.trainNumber,journey.coach,journey.seat,journey.from,journey.to,\
    journey.departureDate,journey.arrivalDate,unconfirmed,list,listVersion,rules,entries,\
    fields,evidence,file,page\r\n
    """

  static func row(_ name: String, _ id: String, _ phone: String) -> String {
    """
    0123456789abcdef,0,listed,unreviewed,confirmed,no,2020-06-14,合肥南,\(name),,,\(id),\(phone),\
    ,G262,,12F,,,,,traveller.phone,national,3,area-stay | train-exposure,e7 | ,\
    stays[0].place | ,"花乡, 2020-06-01 to 2020-06-05 | G262, coach?",0001.png,1\r\n
    """
  }

  @Test("the header names every column, after a byte order mark where one is asked for")
  func header() {
    #expect(ArrivalsCSV().preamble == Self.header)
    let marked = Array(ArrivalsCSV(byteOrderMark: true).preamble.utf8)
    #expect(marked == [0xEF, 0xBB, 0xBF] + Array(Self.header.utf8))
  }

  @Test("a row shows people only when they are to be revealed")
  func row() {
    let exported = ExportedDeclaration(Self.declaration)
    let revealed = Self.row("张三丰", "11010519491231002X", "13812345678")
    #expect(ArrivalsCSV(.revealed).line(for: exported) == revealed)
    let masked = Self.row("张**", "110***********002X", "138****5678")
    #expect(ArrivalsCSV().line(for: exported) == masked)
  }

  @Test("an amendment and a withdrawal say so")
  func amendment() {
    let exported = ExportedDeclaration(Self.declaration, amendment: 2, withdrawn: true)
    #expect(ArrivalsCSV().line(for: exported).hasPrefix("0123456789abcdef,2,withdrawn,"))
  }

  @Test(
    "only reviewed declarations are called reviewed",
    arguments: [
      (Declaration.State.flagged, "unreviewed"), (.needsReview, "unreviewed"),
      (.reviewed, "reviewed"), (.closed, "reviewed"),
    ])
  func review(state: Declaration.State, word: String) {
    let exported = ExportedDeclaration(Sample.declaration([:], state: state))
    #expect(ArrivalsCSV().line(for: exported).contains(",listed,\(word),"))
  }

  @Test(
    "confirmed and possible belong on the list, unless the sheet was set aside",
    arguments: [
      (Verdict?.some(.confirmed), Declaration.State.flagged, true), (.possible, .needsReview, true),
      (.undetermined, .needsReview, false), (.clear, .cleared, false), (nil, .needsReview, false),
      (.confirmed, .rejected, false), (.confirmed, .duplicate, false), (.possible, .closed, true),
    ])
  func belongs(verdict: Verdict?, state: Declaration.State, expected: Bool) {
    #expect(Sample.declaration([:], verdict: verdict, state: state).isArrival == expected)
  }

  @Test("the receipt sees a changed phone, and not a new version of the same list")
  func content() {
    let content = ArrivalsCSV.content(of: Self.declaration)
    var other = Self.declaration
    other.screening?.listVersion = 4
    #expect(ArrivalsCSV.content(of: other) == content)
    other.fields[.phone] = Sample.reading(.text("13812345679"), accepted: false)
    #expect(ArrivalsCSV.content(of: other) != content)
  }
}
