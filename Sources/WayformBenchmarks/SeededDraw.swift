import SeededChance

/// What the benchmark draws from its seed.
struct SeededDraw: RandomNumberGenerator {
  private var source: SplitMix64

  /// A stream of its own for every number under one seed.
  init(seed: UInt64, stream: Int) {
    source = SplitMix64(
      seed: seed &* 0x9E37_79B9_7F4A_7C15 ^ UInt64(stream) &* 0xD134_2543_DE82_EF95)
    _ = next()
  }

  mutating func next() -> UInt64 { source.next() }

  mutating func number(below bound: Int) -> Int { Int(next() % UInt64(bound)) }
  mutating func number(in range: ClosedRange<Int>) -> Int {
    range.lowerBound + number(below: range.count)
  }
  mutating func happens(_ share: Double) -> Bool { Double(next() >> 11) * 0x1p-53 < share }
  mutating func pick<Value>(_ values: [Value]) -> Value { values[number(below: values.count)] }
}
