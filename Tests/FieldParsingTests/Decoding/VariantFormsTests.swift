import Declarations
import Testing

@testable import FieldParsing

@Suite("Traditional and variant characters")
struct VariantFormsTests {
  @Test(
    "are read in their simplified form",
    arguments: [("黃", "黄"), ("廣", "广"), ("東", "东"), ("衛", "卫"), ("武", "武"), ("7", "7")])
  func simplified(_ seen: String, _ meant: String) {
    let lattice = VariantForms.simplified(Writing.lattice(seen, 0.9))
    #expect(lattice.slots[0].alternatives.max { $0.probability < $1.probability }?.text == meant)
  }

  @Test("What was seen stays possible, and no probability is lost")
  func kept() {
    let slot = VariantForms.simplified(Writing.lattice("黃", 0.6, others: [0: [("黄", 0.3)]])).slots[
      0]
    #expect(Set(slot.alternatives.map(\.text)) == ["黃", "黄"])
    #expect(abs(slot.alternatives.reduce(0) { $0 + $1.probability } - 0.9) < 1e-9)
  }

  @Test("Characters of today's place names stay", arguments: ["砲", "垵", "塚"])
  func own(_ character: String) {
    let lattice = Writing.lattice(character, 0.9)
    #expect(VariantForms.simplified(lattice) == lattice)
  }
}
