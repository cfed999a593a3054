internal import CLeptonica

extension GrayImage {
  /// Close to a Gaussian of standard deviation `sigma` pixels: three box means. Edges are mirrored.
  /// The image itself where `sigma` is under half a pixel.
  public func blurred(sigma: Double) -> GrayImage {
    // Three boxes of half-width w have variance 3 * ((2w + 1)² - 1) / 12.
    let halfWidth = ((4 * sigma * sigma + 1).squareRoot() - 1) / 2
    let reach = Int32(halfWidth.rounded())
    guard reach > 0, var bitmap = Bitmap(self) else { return self }
    for _ in 0..<3 {
      guard let next = bitmap.map({ pixBlockconv($0, reach, reach) }) else { return self }
      bitmap = next
    }
    return bitmap.gray ?? self
  }
}
