internal import CLeptonica

extension GrayImage {
  /// How many pixels have each grey value.
  public var histogram: [Int] {
    var counts = [Int](repeating: 0, count: 256)
    pixels.withUnsafeBufferPointer { pixels in
      counts.withUnsafeMutableBufferPointer { counts in
        for value in pixels { counts[Int(value)] &+= 1 }
      }
    }
    return counts
  }

  /// Otsu's threshold: values at or below it are ink. 127 for an image of one value.
  public var otsuThreshold: UInt8 {
    let counts = histogram
    let total = Double(pixels.count)
    let sum = counts.enumerated().reduce(0.0) { $0 + Double($1.offset * $1.element) }
    var (best, threshold) = (0.0, 127)
    var (below, belowSum) = (0.0, 0.0)
    for value in 0..<255 {
      below += Double(counts[value])
      belowSum += Double(value * counts[value])
      guard below > 0, below < total else { continue }
      let difference = belowSum / below - (sum - belowSum) / (total - below)
      let between = below * (total - below) * difference * difference
      if between > best { (best, threshold) = (between, value) }
    }
    return UInt8(threshold)
  }

  /// 0 for ink, 255 for paper, by a threshold that follows the light over tiles of `tile` pixels.
  public func binarized(tile: Int = 200) -> GrayImage? {
    let side = Int32(tile)
    // 0.1 moves the threshold toward the paper in tiles that hold little ink, as Leptonica advises.
    let binary = Bitmap(self)?.second {
      _ = pixOtsuAdaptiveThreshold($0, side, side, 0, 0, 0.1, $1, $2)
    }
    return binary?.map { pixConvert1To8(nil, $0, 255, 0) }?.gray
  }

  /// The angle in degrees by which the lines of the page are turned clockwise, within ±7°, and
  /// Leptonica's confidence; below 3 the angle means nothing. Nil where nothing can be measured.
  public func skew() -> (degrees: Double, confidence: Double)? {
    let reduction = max(1, width / 1200)
    guard let binary = Bitmap(reduced(by: reduction))?.bilevel() else { return nil }
    var (angle, confidence) = (Float(0), Float(0))
    let failed = pixFindSkewSweepAndSearch(binary.pix, &angle, &confidence, 2, 1, 7, 1, 0.01)
    // Leptonica gives the rotation that would put it right.
    return failed == 0 ? (Double(-angle), Double(confidence)) : nil
  }
}
