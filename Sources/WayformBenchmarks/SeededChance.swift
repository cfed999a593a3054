/// SplitMix64: small, seeded, the same on every machine.
struct SeededChance: RandomNumberGenerator {
  private var state: UInt64

  /// A stream of its own for every number under one seed.
  init(seed: UInt64, stream: Int) {
    state = seed &* 0x9E37_79B9_7F4A_7C15 ^ UInt64(stream) &* 0xD134_2543_DE82_EF95
    _ = next()
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  mutating func number(below bound: Int) -> Int { Int(next() % UInt64(bound)) }
  mutating func number(in range: ClosedRange<Int>) -> Int {
    range.lowerBound + number(below: range.count)
  }
  mutating func happens(_ share: Double) -> Bool { Double(next() >> 11) * 0x1p-53 < share }
  mutating func pick<Value>(_ values: [Value]) -> Value { values[number(below: values.count)] }
}
