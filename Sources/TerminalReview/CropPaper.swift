import Imaging

// How scanned paper is made clear on a coarse screen.
extension GrayImage {
  /// Shares of the pixels that become fully black, and fully white: ink covers a few percent of a
  /// field, paper most of it.
  private static let blackShare = 0.01
  private static let whiteShare = 0.4
  /// A field without ink has no contrast to stretch; noise stays noise.
  private static let leastContrast = 70
  /// Darker than this, after stretching, is ink; printed field lines are lighter.
  private static let inkLevel: UInt8 = 150

  /// From ink black to paper white, whatever the scanner made of them.
  func stretched() -> GrayImage {
    guard !pixels.isEmpty else { return self }
    var counts = [Int](repeating: 0, count: 256)
    for value in pixels { counts[Int(value)] += 1 }
    let white = Self.level(reaching: 1 - Self.whiteShare, in: counts, of: pixels.count)
    let black = min(
      Self.level(reaching: Self.blackShare, in: counts, of: pixels.count),
      max(0, white - Self.leastContrast))
    let span = max(1, white - black)
    let table = (0..<256).map { UInt8(max(0, min(255, ($0 - black) * 255 / span))) }
    return GrayImage(width: width, height: height, pixels: pixels.map { table[Int($0)] })
  }

  private static func level(reaching share: Double, in counts: [Int], of total: Int) -> Int {
    var sum = 0
    for (level, count) in counts.enumerated() {
      sum += count
      if Double(sum) >= share * Double(total) { return level }
    }
    return 255
  }

  /// Dark pixels of each column, within some rows.
  func inkByColumn(rows: Range<Int>) -> [Int] {
    var ink = [Int](repeating: 0, count: width)
    for y in rows.clamped(to: 0..<height) {
      for x in 0..<width where self[x, y] < Self.inkLevel { ink[x] += 1 }
    }
    return ink
  }

  /// Dark pixels of each row, within some columns.
  func inkByRow(columns: Range<Int>) -> [Int] {
    let inside = columns.clamped(to: 0..<width)
    return (0..<height).map { y in inside.count { self[$0, y] < Self.inkLevel } }
  }

  /// Everything outside a box a little darker.
  func shaded(
    outside box: (columns: Range<Int>, rows: Range<Int>), by factor: Double
  ) -> GrayImage {
    let table = (0..<256).map { UInt8(Double($0) * factor) }
    var image = self
    for y in 0..<height {
      for x in 0..<width where !(box.rows.contains(y) && box.columns.contains(x)) {
        image[x, y] = table[Int(self[x, y])]
      }
    }
    return image
  }
}
