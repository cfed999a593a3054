import Declarations
import Testing

@testable import Recognition

@Suite("Symbol probabilities")
struct SymbolProbabilitiesTests {
  private func symbol(
    _ text: String, _ confidence: Double, _ choices: [(String, Double)] = []
  ) -> TesseractSymbol {
    TesseractSymbol(
      best: .init(text: text, confidence: confidence), columns: 0..<1,
      choices: choices.map { .init(text: $0.0, confidence: $0.1) })
  }
  private func alternatives(_ symbols: [TesseractSymbol]) -> [Lattice.Alternative] {
    SymbolProbabilities(of: symbols) { $0 != "和" }.symbols[0].alternatives
  }

  @Test(
    "undo the engine's offset and its ratio for lines outside of word lists",
    arguments: [
      (99.04375, nil, 1.0), (94.5, nil, 0.667), (99.575, 99.575, 1), (94.5, 99.575, 0.362),
    ])
  func best(confidence: Double, beside: Double?, expected: Double) {
    let others = beside.map { [symbol("1", $0)] } ?? []
    let best = alternatives([symbol("6", confidence)] + others)[0]
    #expect(abs(best.probability - expected) < 0.001)
  }

  @Test("turn differences of ratings into alternatives")
  func choices() {
    let found = alternatives([symbol("o", 98, [("o", 96), ("6", 95), ("和", 97), ("0", 20)])])
    #expect(found.map(\.text) == ["o", "6"])
    #expect(abs(found[1].probability / found[0].probability - 0.3679) < 0.001)
  }

  @Test("list the best though the choices leave it out, and then nothing else")
  func leftOut() {
    #expect(alternatives([symbol("谢", 98, [("和", 95), ("寺", 50)])]).map(\.text) == ["谢"])
  }

  @Test("never sum to more than one")
  func sum() {
    let found = alternatives([symbol("1", 99.04, [("1", 98), ("l", 98), ("I", 97)])])
    #expect(found.reduce(0) { $0 + $1.probability } <= 1.000001)
  }
}
