import Declarations
import Screening
import Testing

@Suite struct TrainNumbersTests {
  @Test(
    "A run has all its numbers, however sheet and list write them",
    arguments: [
      ("K1528", "K1528", true), ("K1528", "K1525/K1528", true), ("K1525", "K1525/8", true),
      ("K1528", "K1525/8", true), ("K1528", "K1525/1528", true), ("K1525/8", "K1528", true),
      ("K1525/K1528", "K1528", true), ("K1528", "k1528", true), ("K1528", "Ｋ１５２８", true),
      ("K1528", "K1528次", true), ("K1528", "K1525、K1528", true), ("k1528次", "K1528", true),
      ("K1526", "K1525/8", false), ("1528", "K1528", false), ("G1528", "K1528", false),
      ("K152", "K1528", false),
    ])
  func run(_ ridden: String, _ listed: String, _ meets: Bool) throws {
    let outcome = try screen(
      harmless([.trainNumber: .read(ridden)]), [train([listed], on: "2020-06-14")])
    #expect(met(outcome) == (meets ? .confirmed : .clear))
  }

  @Test("Of two listed numbers none takes its letter from the other")
  func apart() throws {
    let entry = train(["K1525", "528"], on: "2020-06-14")
    #expect(try met(screen(harmless([.trainNumber: .read("528")]), [entry])) == .confirmed)
    #expect(try met(screen(harmless([.trainNumber: .read("K1528")]), [entry])) == .clear)
  }

  @Test("A second reading of the number is possible, and the evidence names it")
  func second() throws {
    let declaration = harmless([.trainNumber: .doubted("6123", 0.6, or: [("G123", 0.3)])])
    let outcome = try screen(declaration, [train(["G123"], on: "2020-06-14")])
    let reason = try #require(outcome.reasons.first { $0.rule == "train-run" })
    #expect(reason.verdict == .possible && reason.probability == 0.3)
    #expect(reason.evidence.contains("journey.trainNumber as G123 (30 %)"))
  }
}
