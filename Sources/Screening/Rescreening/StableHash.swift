/// A 64-bit hash that is the same on every machine and in every run: FNV-1a over the bytes, then
/// the finaliser of SplitMix64. Two different inputs agree by chance once in 2^64; a store of a
/// million sheets that is screened again ten thousand times meets that once in a billion stores.
struct StableHash {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  mutating func combine(_ text: String) {
    for byte in text.utf8 { add(byte) }
    // No text holds this byte, so that two texts never run into each other.
    add(0xFF)
  }

  private mutating func add(_ byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x100_0000_01B3
  }

  static func of(_ texts: [String]) -> UInt64 {
    var hash = StableHash()
    for text in texts { hash.combine(text) }
    return mixed(hash.value)
  }

  static func of(text: some Sequence<UInt8>) -> UInt64 {
    var hash = StableHash()
    for byte in text { hash.add(byte) }
    return hash.value
  }

  /// Depends on the order in which the values are chained.
  static func chained(_ hash: UInt64, _ next: UInt64) -> UInt64 {
    mixed(hash &* 0x9E37_79B9_7F4A_7C15 ^ next)
  }

  private static func mixed(_ hash: UInt64) -> UInt64 {
    var z = hash &+ 0x9E37_79B9_7F4A_7C15
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
