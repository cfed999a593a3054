internal import SeededChance

/// Every drawn thing of a specimen follows from one of these, never from the system's.
public struct SeededGenerator: RandomNumberGenerator, Sendable {
  private var source: SplitMix64

  public init(seed: UInt64) { source = SplitMix64(seed: seed) }

  public mutating func next() -> UInt64 { source.next() }

  /// A generator of its own for a named purpose: what one purpose draws never moves another.
  public func fork(_ purpose: String) -> SeededGenerator {
    // FNV-1a, 64 bits: spreads short names well and needs no table.
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in purpose.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    return SeededGenerator(seed: SplitMix64.mixed(source.state ^ hash))
  }

  public func fork(_ index: Int) -> SeededGenerator {
    SeededGenerator(
      seed: SplitMix64.mixed(
        source.state ^ SplitMix64.mixed(UInt64(bitPattern: Int64(index)) &+ 1)))
  }
}

extension SeededGenerator {
  /// 0 up to but not 1.
  public mutating func unit() -> Double {
    Double(next() >> 11) * 0x1p-53
  }

  public mutating func chance(_ probability: Double) -> Bool { unit() < probability }

  public mutating func real(_ range: ClosedRange<Double>) -> Double {
    range.lowerBound + unit() * (range.upperBound - range.lowerBound)
  }

  public mutating func whole(_ range: ClosedRange<Int>) -> Int {
    let span = UInt64(range.upperBound - range.lowerBound) + 1
    return range.lowerBound + Int(next().multipliedFullWidth(by: span).high)
  }

  /// Nil only for an empty collection.
  public mutating func pick<Choices: RandomAccessCollection>(_ choices: Choices)
    -> Choices.Element?
  {
    guard !choices.isEmpty else { return nil }
    return choices[choices.index(choices.startIndex, offsetBy: whole(0...(choices.count - 1)))]
  }

  /// Normal deviate by the sum of twelve uniforms: exact arithmetic, tails end at 6 sigma.
  public mutating func normal(_ sigma: Double = 1) -> Double {
    var sum = -6.0
    for _ in 0..<12 { sum += unit() }
    return sum * sigma
  }
}
