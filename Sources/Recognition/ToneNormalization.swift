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
  /// Share of the contrast, next to paper, that is paper texture and becomes plain white: at least
  /// and, lest soft strokes go with it, at most.
  static let (textureShare, mostTexture) = (0.12, 0.35)

  /// Above paper's quantile, this quantile lies one standard deviation of its texture higher.
  static let brightQuantile = 0.95
  /// Standard deviations below paper's quantile up to which there is only texture.
  static let textureReach = 2.0

  /// - Returns: nil where nothing stands out from the paper.
  init?(measuring images: [GrayImage]) {
    var histogram = GrayHistogram()
    for image in images {
      for pixel in image.pixels { histogram.add(pixel) }
    }
    let paper = histogram.grey(atQuantile: Self.paperQuantile)
    let ink = histogram.grey(ofRank: min(Self.dustPixels, histogram.total))
    guard paper - ink >= Self.leastContrast else { return nil }
    let deviation = Double(histogram.grey(atQuantile: Self.brightQuantile) - paper)
    let contrast = Double(paper - ink)
    let texture = max(Self.textureShare * contrast, Self.textureReach * deviation)
    white = Double(paper) - min(texture, Self.mostTexture * contrast)
    black = Double(ink)
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
