import Declarations
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

  @Test("takes common Han for something else, but for those that look like a digit")
  func others() {
    let list = ["", "7", "详", "丁", "年", "口", "Ⅶ", "知"]
    #expect(Alphabet(of: .latinCode, among: list).others == [2, 4, 7])
    #expect(Alphabet(of: .date, among: list).others == [2, 7])
  }

  @Test(
    "gives something else its share, though blank would win among the characters",
    arguments: [
      // Odds of blank, 7 and 详.
      ([1, 0.5, 1500], 0.001),
      ([40, 0.5, 1500], 0.03),
      ([0.1, 300, 1], 0.999),
    ] as [([Float], Double)])
  func something(odds: [Float], atMost: Double) throws {
    let layer = try #require(
      LastLayer(features: 1, weights: [0, 0, 0], bias: odds.map { log($0) }))
    let head = AlphabetHead(layer, for: Alphabet(of: .date, among: ["", "7", "详"]))
    let values: [Float] = [0.5]
    let posteriors = values.withUnsafeBufferPointer { head.posteriors($0) }
    let sum = odds.reduce(0, +)
    #expect(abs(posteriors.frames[0].blank - Double(odds[0] / sum)) < 1e-5)
    #expect(abs(posteriors.frames[0].probability(of: 2) - Double(odds[2] / sum)) < 1e-5)
    let lattice = PosteriorLattice(
      posteriors: posteriors, characters: head.alphabet.characters
    ).lattice(cells: nil)
    #expect(lattice.slots.count == 1)
    #expect(lattice.slots[0].alternatives.reduce(0) { $0 + $1.probability } <= atMost)
  }

  @Test("does not look for something else where blank leaves nothing")
  func blank() throws {
    let layer = try #require(
      LastLayer(features: 1, weights: [0, 0, 0], bias: [log(1e5), 0, log(1e9)]))
    let head = AlphabetHead(layer, for: Alphabet(of: .date, among: ["", "7", "详"]))
    let values: [Float] = [0.5]
    let frame = values.withUnsafeBufferPointer { head.posteriors($0) }.frames[0]
    #expect(frame.blank > 0.9999)
  }

  @Test("gives shares among its characters, twins added")
  func shares() throws {
    // One feature, whose weight is the logarithm of a class's odds.
    let odds: [Float] = [1, 2, 0.0001, 3, 0.0001, 4, 0.0001, 0.0001, 900, 0.0001, 0.0001]
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
