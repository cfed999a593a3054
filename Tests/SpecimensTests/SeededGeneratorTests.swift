import Testing

import struct Specimens.SeededGenerator

@Suite struct SeededGeneratorTests {
  @Test("It is SplitMix64: the published numbers for seed 1234567")
  func published() {
    var chance = SeededGenerator(seed: 1_234_567)
    let expected: [UInt64] = [
      6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
      4_593_380_528_125_082_431, 16_408_922_859_458_223_821,
    ]
    for number in expected { #expect(chance.next() == number) }
  }

  @Test("Forks differ by purpose and by index, and leave their origin alone")
  func forks() {
    let origin = SeededGenerator(seed: 1)
    var (a, b, c, again) = (
      origin.fork("a"), origin.fork("b"), origin.fork(1), origin.fork("a")
    )
    let first = a.next()
    #expect(first != b.next())
    #expect(first != c.next())
    #expect(first == again.next())
  }

  @Test("Whole numbers reach both ends and stay between")
  func whole() {
    var chance = SeededGenerator(seed: 3)
    let drawn = Set((0..<500).map { _ in chance.whole(-2...4) })
    #expect(drawn == Set(-2...4))
  }
}
