import Declarations
import Testing

@Suite("Sensitive values")
struct SensitiveTests {
  private struct Person {
    let name = Sensitive("张小明")
  }

  @Test("Redacts itself wherever it is printed")
  func redacted() {
    let value = Sensitive("张小明")
    var dumped = ""
    dump(Person(), to: &dumped)
    let printed = [
      "\(value)", String(describing: value), String(reflecting: value), "\([value])",
      String(describing: Person()), String(reflecting: Person()), dumped,
      "\(Optional(value) as Any)",
    ]
    for text in printed {
      #expect(!text.contains("张"))
      #expect(text.contains("‹redacted›"))
    }
  }

  @Test("Has no children to reflect")
  func mirror() { #expect(Mirror(reflecting: Sensitive(1)).children.isEmpty) }

  @Test("Is told apart by its value, which is there for those who ask")
  func value() {
    #expect(Sensitive("a") == Sensitive("a"))
    #expect(Sensitive("a") != Sensitive("b"))
    #expect(Set([Sensitive(1), Sensitive(1), Sensitive(2)]).count == 2)
    #expect(Sensitive("a").revealed == "a")
  }
}
