internal import Imaging

/// A page with the smaller copy of it that registration works on.
struct ScannedPage {
  let page: PageImage
  /// 75 to 150 pixels to the inch when the page fills the image.
  let coarse: GrayImage
  /// Full pixels per coarse pixel.
  let factor: Int

  /// A4 at 100 dpi is 1169 pixels high.
  private static let coarseHeight = 1100
  /// Below this, A4 has less than 75 dpi, and print cannot be told apart.
  static let leastHeight = 860

  init(_ page: PageImage) {
    self.page = page
    factor = max(1, max(page.gray.width, page.gray.height) / Self.coarseHeight)
    coarse = page.gray.reduced(by: factor)
  }

  /// The print under `map` (millimetres to coarse pixels) as it would look at the resolution of
  /// the patches; `x` and `y` in pixels of that resolution.
  func window(x: Int, y: Int, width: Int, height: Int, through map: Homography) -> GrayImage? {
    let pixels = map.scaled(source: 1 / Patch.millimetre, target: 1)
    return pixels.shiftingSource(by: Point(x: Double(x), y: Double(y))).map {
      coarse.sampled(width: width, height: height, through: $0)
    }
  }
}
