import Declarations
import Testing

@testable import FieldParsing

@Suite("Resident numbers")
struct ResidentIDTests {
  @Test(
    "The published examples pass",
    arguments: [
      ("11010519491231002X", "1949-12-31", Sex.female),
      ("440524188001010014", "1880-01-01", .male),
      ("34052419800101001X", "1980-01-01", .male),
    ])
  func valid(_ text: String, _ birth: String, _ sex: Sex) throws {
    let id = try #require(ResidentID(text))
    #expect(id.revealed == text)
    #expect(id.birthDate.description == birth)
    #expect(id.sex == sex)
    #expect(id.areaCode == text.prefix(6))
  }

  @Test(
    "What breaks the rule cannot be made",
    arguments: [
      "110105194912310021", "11010519491231003X", "11010519491331002X", "1101051949123100",
      "11010519491231002x", "１１０１０５１９４９１２３１００２Ｘ", "", "11010519491231002X0",
    ])
  func invalid(_ text: String) { #expect(ResidentID(text) == nil) }

  @Test("Every single wrong digit is caught")
  func everySingleError() {
    let digits = Array("11010519491231002X")
    for place in digits.indices {
      for wrong in "0123456789X" where wrong != digits[place] {
        var changed = digits
        changed[place] = wrong
        #expect(ResidentID(String(changed)) == nil)
      }
    }
  }

  @Test("Prints masked, also when dumped")
  func masked() throws {
    let id = try #require(ResidentID("11010519491231002X"))
    #expect("\(id)" == "110***********002X")
    var dumped = ""
    dump(id, to: &dumped)
    #expect(!dumped.contains("19491231"))
  }

  @Test("The old form has 15 digits and a day of the 1900s")
  func old() throws {
    let id = try #require(OldResidentID("110105491231002"))
    #expect(id.birthDate.description == "1949-12-31")
    #expect(id.sex == .female)
    #expect(OldResidentID("110105491331002") == nil)
    #expect(OldResidentID("11010549123100X") == nil)
  }
}
