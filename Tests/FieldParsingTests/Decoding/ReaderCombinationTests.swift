import Declarations
import Testing

@testable import FieldParsing

@Suite("Readers combined")
struct ReaderCombinationTests {
  private func reading(_ reader: String, _ text: String, _ probability: Double) -> ReaderDecoding {
    ReaderDecoding(
      reader: reader,
      decoding: GrammarDecoder(grammar: AgeContent()).decode(
        CleanLattice(Writing.lattice(text, probability), foldsCase: true)))
  }

  @Test("Agreement raises, disagreement lowers")
  func agreement() throws {
    let alone = try #require(ReaderCombination([reading("ppocr", "35", 0.95)]))
    let both = try #require(
      ReaderCombination([reading("ppocr", "35", 0.95), reading("tesseract", "35", 0.9)]))
    let against = try #require(
      ReaderCombination([reading("ppocr", "35", 0.95), reading("tesseract", "38", 0.9)]))
    let probabilities = [against, alone, both].map { $0.candidates.first?.probability ?? 0 }
    #expect(probabilities == probabilities.sorted())
    #expect(against.candidates.map(\.value).prefix(2) == ["35", "38"])
    #expect([alone.agreement, both.agreement, against.agreement] == [.single, .agree, .disagree])
    #expect(FieldScore.of(both) > FieldScore.of(alone))
    #expect(FieldScore.of(alone) > FieldScore.of(against))
  }

  @Test("The neural reader weighs more; a much surer Tesseract still wins")
  func weights() throws {
    let neural = try #require(
      ReaderCombination([reading("tesseract", "38", 0.95), reading("ppocr", "35", 0.95)]))
    #expect(neural.candidates.first?.value == "35")
    let sure = try #require(
      ReaderCombination([reading("tesseract", "38", 0.999), reading("ppocr", "35", 0.4)]))
    #expect(sure.candidates.first?.value == "38")
  }

  @Test("Two looks of a reader share its weight: neither outvotes the other by being there")
  func looks() throws {
    let once = try #require(ReaderCombination([reading("ppocr", "35", 0.9)]))
    let twice = try #require(
      ReaderCombination([reading("ppocr", "35", 0.9), reading("ppocr", "35", 0.9)]))
    #expect(once.agreement == .single && twice.agreement == .single)
    let (one, two) = (once.candidates[0].probability, twice.candidates[0].probability)
    #expect(abs(one - two) < 1e-9)
  }

  @Test(
    "What two looks say of each other is kept, and the surer one is believed",
    arguments: [
      (["35"], .once, "35"), (["35", "35"], .steady(0.9), "35"),
      (["35", "38"], .wavering, "35"), (["35", ""], .wavering, "35"),
      (["", "35"], .wavering, "35"),
    ] as [([String], Expected, String)])
  func steadiness(looks: [String], expected: Expected, value: String) throws {
    let probabilities = [0.95, 0.9]
    let readings = zip(looks, probabilities).map { reading("ppocr", $0, $1) }
    let combination = try #require(ReaderCombination(readings))
    #expect(combination.candidates.first?.value == value)
    switch (combination.steadiness, expected) {
    case (.once, .once), (.wavering, .wavering): break
    case (.steady(let least), .steady(let probability)):
      #expect(abs(least.weakest - probability) < 1e-9)
    default: Issue.record("\(combination.steadiness) is not \(expected)")
    }
  }

  enum Expected { case once, steady(Double), wavering }

  @Test("A second reader that agrees with one look of two agrees")
  func agreementWithOneLook() throws {
    let combination = try #require(
      ReaderCombination([
        reading("ppocr", "35", 0.95), reading("ppocr", "38", 0.6), reading("tesseract", "35", 0.9),
      ]))
    #expect(combination.agreement == .agree)
    #expect(combination.second != nil)
  }

  @Test("A reader that saw nothing has no voice")
  func silent() throws {
    let combination = try #require(
      ReaderCombination([reading("ppocr", "35", 0.95), reading("tesseract", "", 1)]))
    #expect(combination.agreement == .single)
    #expect(ReaderCombination([reading("ppocr", "", 1)]) == nil)
  }

  @Test("The order of the readers is of no matter")
  func order() throws {
    let readings = [reading("ppocr", "35", 0.8), reading("tesseract", "38", 0.9)]
    let (one, other) = (ReaderCombination(readings), ReaderCombination(readings.reversed()))
    #expect(one?.candidates.map(\.value) == other?.candidates.map(\.value))
    #expect(one?.raw == other?.raw)
    #expect(one.map(FieldScore.of) == other.map(FieldScore.of))
  }
}
