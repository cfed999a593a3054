internal import Declarations
internal import Imaging

extension GrayImage {
  /// A rectangle of the printed page at `dotsPerInch`; `map` goes from millimetres to the pixels
  /// of this image. Nil where the map is degenerate.
  func cut(_ box: PageRect, through map: Homography, dotsPerInch: Double) -> GrayImage? {
    let scale = dotsPerInch / 25.4
    let width = Int((box.width * scale).rounded(.up))
    let height = Int((box.height * scale).rounded(.up))
    return map.scaled(source: 1 / scale, target: 1)
      .shiftingSource(by: Point(x: box.x * scale, y: box.y * scale))
      .map { sampled(width: width, height: height, through: $0) }
  }
}
