extension GrayImage {
  /// The part inside `columns` and `rows`; what lies outside the image is `outside`.
  public func cropped(
    columns: Range<Int>, rows: Range<Int>, outside: UInt8 = 255
  ) -> GrayImage {
    var result = GrayImage(width: columns.count, height: rows.count, filledWith: outside)
    let inside = columns.clamped(to: 0..<width)
    guard !inside.isEmpty else { return result }
    let offset = inside.lowerBound - columns.lowerBound
    for y in rows.clamped(to: 0..<height) {
      let target = (y - rows.lowerBound) * result.width + offset
      result.pixels.replaceSubrange(
        target..<target + inside.count,
        with: pixels[y * width + inside.lowerBound..<y * width + inside.upperBound])
    }
    return result
  }
}
