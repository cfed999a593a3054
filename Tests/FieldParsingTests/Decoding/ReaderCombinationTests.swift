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

  @Test("A witness bears out or not, and has no vote of its own")
  func witness() throws {
    func combination(_ witness: String) throws -> ReaderCombination {
      try #require(
        ReaderCombination(
          [reading("tesseract", witness, 0.999), reading("ppocr", "35", 0.6)],
          isWitnessed: true))
    }
    let (other, same) = (try combination("38"), try combination("35"))
    #expect([other, same].map(\.candidates.first?.value) == ["35", "35"])
    #expect([other, same].map(\.agreement) == [.disagree, .agree])
    #expect(other.candidates.map(\.value).contains("38"))
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
