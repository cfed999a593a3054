import Declarations
import Screening
import Testing

@Suite struct VenueRuleTests {
  @Test(
    "A stay names a listed venue",
    arguments: [
      ("named", "北京市丰台区花乡街道新天地批发市场", Verdict.confirmed),
      ("named without its ending", "北京市丰台区新天地", .possible),
      ("a namesake in another city", "山东省济南市历下区新天地批发市场", .possible),
      ("only its district", "北京市丰台区", .clear),
    ])
  func stay(_ what: String, _ place: String, _ verdict: Verdict) throws {
    let declaration = harmless([.stay(0, .place): .read(place)])
    let outcome = try screen(declaration, [venue("北京市丰台区花乡街道新天地批发市场")])
    #expect(outcome.verdict == verdict, "\(what): \(outcome.reasons)")
  }

  @Test("Outside the window of the event there is no hit")
  func window() throws {
    let declaration = harmless([.stay(0, .place): .read("北京市丰台区新天地批发市场")])
    let past = try venue("北京市丰台区新天地批发市场", from: "2020-05-01", to: "2020-05-20")
    #expect(try screen(declaration, [past]).verdict == .clear)
  }

  @Test("An address that names the venue is possible and keeps the address out of the evidence")
  func address() throws {
    let declaration = harmless([.address: .read("北京市丰台区新天地批发市场7栋301室")])
    let outcome = try screen(declaration, [venue("北京市丰台区新天地批发市场")])
    #expect(outcome.verdict == .possible)
    #expect(!outcome.reasons.contains { $0.evidence.contains("301") })
  }
}
