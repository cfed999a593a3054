import Declarations
import Testing

@testable import Specimens

@Suite struct TravellerTests {
  private static let codes = ["110201", "132101"]
  private static let day = CalendarDay(ordinal: 18_426)

  private func people(_ count: Int) -> [Traveller] {
    (0..<count).map { index in
      var chance = SeededGenerator(seed: 5).fork(index)
      return Traveller(areaCodes: Self.codes, on: Self.day, using: &chance)
    }
  }

  @Test("Every resident ID passes its check, agrees with the person and begins with a dead code")
  func residentIDs() {
    for person in people(300) where person.idType == "resident-id" {
      let id = Array(person.idNumber)
      #expect(id.count == 18)
      #expect(CheckCharacter.of(String(id.dropLast())) == id.last)
      #expect(Self.codes.contains(String(id[0..<6])))
      #expect(String(id[6..<14]) == person.birth.description.filter { $0 != "-" })
      #expect(id[16].wholeNumberValue?.isMultiple(of: 2) == person.isFemale)
      #expect(Traveller.age(person.birth, on: Self.day) == person.age)
    }
  }

  @Test(
    "The check character is that of the standard",
    arguments: [
      ("11010519491231002", "X"), ("44052418800101001", "4"), ("34052419800101001", "X"),
    ] as [(String, Character)])
  func checkCharacter(digits: String, expected: Character) {
    #expect(CheckCharacter.of(digits) == expected)
  }

  @Test("Phones have the form of a mobile number and a prefix that no operator had")
  func phones() {
    for person in people(100) {
      #expect(person.phone.count == 11)
      #expect(PhoneNumbers.unassignedPrefixes.contains(String(person.phone.prefix(3))))
    }
  }

  @Test("Most names are Han; a few are Latin or have a middle dot")
  func names() {
    let names = people(600).map(\.name)
    let latin = names.filter { $0.allSatisfy(\.isASCII) }.count
    let dotted = names.filter { $0.contains("·") }.count
    #expect((10...60).contains(latin))
    #expect((8...60).contains(dotted))
  }
}
