import Glibc
import Recognition
import Testing

@testable import NeuralRecognition

@Suite("The alphabet of a field")
struct AlphabetTests {
  private let list = ["", "7", "甲", "７", "年", "座", "—", "-", "Ⅶ", "A", " "]

  @Test(
    "holds what comes into question, twins as one",
    arguments: [
      (
        LineScript.latinCode, ["", "7", "座", "-", "A", " "],
        [[0], [1, 3], [5], [6, 7], [9], [10]]
      ),
      (
        .date, ["", "7", "年", "座", "-", "A", " "],
        [[0], [1, 3], [4], [5], [6, 7], [9], [10]]
      ),
    ] as [(LineScript, [String], [[Int]])])
  func members(script: LineScript, characters: [String], classes: [[Int]]) {
    let alphabet = Alphabet(of: script, among: list)
    #expect(alphabet.characters == characters)
    #expect(alphabet.classes == classes)
  }

  @Test("gives shares among its characters, twins added")
  func shares() throws {
    // One feature, whose weight is the logarithm of a class's odds.
    let odds: [Float] = [1, 2, 900, 3, 900, 4, 0.0001, 0.0001, 900, 0.0001, 0.0001]
    let layer = try #require(
      LastLayer(features: 1, weights: [Float](repeating: 0, count: 11), bias: odds.map(log)))
    let head = AlphabetHead(layer, for: Alphabet(of: .latinCode, among: list))
    let values: [Float] = [0.5]
    let frame = values.withUnsafeBufferPointer { head.posteriors($0) }.frames[0]
    #expect(abs(frame.blank - 0.1) < 1e-3)
    let seven = try #require(head.alphabet.characters.firstIndex(of: "7"))
    let seat = try #require(head.alphabet.characters.firstIndex(of: "座"))
    #expect(abs(frame.probability(of: seven) - 0.5) < 1e-3)
    #expect(abs(frame.probability(of: seat) - 0.4) < 1e-3)
    #expect(frame.winner == seven)
  }
}
