import Declarations
import Testing

@testable import FieldParsing

/// Three digits whose sum is a multiple of ten.
private struct TenSum: Grammar {
  let chanceToPass = 0.1
  func admits(_ scalar: Unicode.Scalar, after text: [Unicode.Scalar]) -> Bool {
    scalar.isDigit && text.count < 3
  }
  func isWhole(_ text: [Unicode.Scalar]) -> Bool { text.count == 3 }
  func meanings(of text: String) -> [Meaning] {
    let sum = text.compactMap(\.wholeNumberValue).reduce(0, +)
    return sum.isMultiple(of: 10) ? [Meaning(value: text, weight: 1)] : []
  }
}

@Suite("Decoding through a grammar")
struct GrammarDecoderTests {
  private func decode(_ lattice: Lattice, cellCount: Int? = nil) -> Decoding {
    GrammarDecoder(grammar: TenSum())
      .decode(CleanLattice(lattice, foldsCase: true, cellCount: cellCount))
  }

  @Test("Probabilities and the rest sum to one")
  func sum() {
    let decoding = decode(Writing.lattice("235", 0.7, others: [1: [("8", 0.2)], 2: [("0", 0.2)]]))
    let sum = decoding.candidates.reduce(decoding.other) { $0 + $1.probability }
    #expect(abs(sum - 1) < 1e-9)
    #expect(decoding.best?.value == "235")
    #expect(decoding.refused != nil)
    #expect(!decoding.isRepaired)
  }

  @Test("What only the rule led to is known as a repair")
  func repair() {
    let decoding = decode(Writing.lattice("234", 0.8, others: [2: [("5", 0.15)]]))
    #expect(decoding.best?.value == "235")
    #expect(decoding.refused?.text == "234")
    #expect(decoding.isRepaired)
  }

  @Test("A letter gives way to its look-alike digit", arguments: ["2E5", "2B0", "Z35", "23S"])
  func lookAlike(_ text: String) {
    let decoding = decode(Writing.lattice(text))
    if text == "2E5" {
      #expect(decoding.best == nil)
    } else {
      #expect(decoding.best?.value == (text == "2B0" ? "280" : "235"))
      #expect(decoding.best?.edits == 1)
    }
  }

  @Test("A speck is left out, at a price")
  func speck() throws {
    let clean = try #require(decode(Writing.lattice("235")).best)
    let specked = try #require(decode(Writing.lattice("23.5")).best)
    #expect(specked.value == "235")
    #expect(specked.probability < clean.probability)
  }

  @Test("A gap in the comb is filled only by guessing")
  func gap() throws {
    let decoding = decode(Writing.lattice("25", cells: [0, 2]), cellCount: 3)
    #expect(decoding.best?.value == "235")
    #expect(decoding.isRepaired)
  }

  @Test("A cell holds a character: it is never left out as noise")
  func cell() {
    let decoding = decode(Writing.lattice("2315", cells: [0, 1, 2, 3]), cellCount: 4)
    #expect(decoding.best == nil)
  }

  @Test("An alternative of several characters is read as such")
  func several() {
    let lattice = Lattice([
      Lattice.Slot([Lattice.Alternative("23", 0.9)]), Lattice.Slot([Lattice.Alternative("5", 0.9)]),
    ])
    #expect(decode(lattice).best?.value == "235")
  }

  @Test("Nothing seen is nothing decoded")
  func nothing() {
    #expect(decode(Lattice()).best == nil)
    #expect(decode(Writing.lattice("  ")).best == nil)
  }

  @Test("Full-width and lower case are the same characters")
  func cleaning() {
    let clean = CleanLattice(Writing.lattice("ａ１x・"), foldsCase: true)
    #expect(clean.best == "A1X·")
    #expect(CleanLattice(Writing.lattice("ａx"), foldsCase: false).best == "ax")
  }
}
