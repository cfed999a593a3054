import Imaging

/// Stretches grey values so that paper is white and the darkest writing black, keeping all the
/// greys between: readers are trained on anti-aliased strokes, and binarizing loses thin ones.
struct ToneNormalization {
  /// The grey that becomes 255, and the one that becomes 0.
  let white: Double
  let black: Double

  /// Below this difference between paper and the darkest pixels there is only scanner noise,
  /// whose spread is 5 to 10 grey levels.
  static let leastContrast = 28
  /// Paper fills most of any field, so the upper quartile is paper even under bold writing.
  static let paperQuantile = 0.75
  /// The darkest pixels that may be dust; the shortest stroke of a pen at 150 dpi has more.
  static let dustPixels = 12
  /// Share of the contrast, next to paper, that is paper texture and becomes plain white.
  static let textureShare = 0.12

  /// - Returns: nil where nothing stands out from the paper.
  init?(measuring images: [GrayImage]) {
    var histogram = [Int](repeating: 0, count: 256)
    for image in images {
      for pixel in image.pixels { histogram[Int(pixel)] += 1 }
    }
    let total = images.reduce(0) { $0 + $1.pixels.count }
    let paper = Self.grey(ofRank: Int(Double(total) * Self.paperQuantile), in: histogram)
    let ink = Self.grey(ofRank: min(Self.dustPixels, total), in: histogram)
    guard paper - ink >= Self.leastContrast else { return nil }
    white = Double(paper) - Self.textureShare * Double(paper - ink)
    black = Double(ink)
  }

  /// The grey below or at which `rank` pixels lie.
  private static func grey(ofRank rank: Int, in histogram: [Int]) -> Int {
    var seen = 0
    for (grey, count) in histogram.enumerated() {
      seen += count
      if seen >= rank { return grey }
    }
    return 255
  }

  func apply(to image: GrayImage) -> GrayImage {
    let table = (0...255).map { grey -> UInt8 in
      UInt8((255 * (Double(grey) - black) / (white - black)).rounded().clamped(to: 0...255))
    }
    return GrayImage(
      width: image.width, height: image.height, pixels: image.pixels.map { table[Int($0)] })
  }
}

extension Double {
  fileprivate func clamped(to range: ClosedRange<Double>) -> Double {
    Swift.min(Swift.max(self, range.lowerBound), range.upperBound)
  }
}
