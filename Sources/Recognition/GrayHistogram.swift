/// How often each grey occurs.
struct GrayHistogram {
  private var counts = [Int](repeating: 0, count: 256)
  private(set) var total = 0

  mutating func add(_ grey: UInt8) {
    counts[Int(grey)] += 1
    total += 1
  }

  /// The least grey at or below which `rank` pixels lie; 255 where there are fewer.
  func grey(ofRank rank: Int) -> Int {
    var seen = 0
    for (grey, count) in counts.enumerated() {
      seen += count
      if seen >= rank { return grey }
    }
    return 255
  }

  /// `quantile` runs from 0, the darkest, to 1.
  func grey(atQuantile quantile: Double) -> Int { grey(ofRank: Int(Double(total) * quantile)) }
}
