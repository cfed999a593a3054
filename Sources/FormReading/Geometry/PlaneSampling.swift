internal import Imaging

extension GrayImage {
  /// The image that `map`, from pixels of the result to pixels of this image, draws; bilinear.
  /// What lies outside is white paper.
  func sampled(width newWidth: Int, height newHeight: Int, through map: Homography) -> GrayImage {
    sampled(width: newWidth, height: newHeight) { map($0) }
  }

  /// The same through any smooth map.
  func sampled(
    width newWidth: Int, height newHeight: Int, _ map: (Point) -> Point
  ) -> GrayImage {
    var result = GrayImage(width: newWidth, height: newHeight, filledWith: 255)
    let (w, h) = (width, height)
    guard w > 1, h > 1 else { return result }
    pixels.withUnsafeBufferPointer { source in
      result.pixels.withUnsafeMutableBufferPointer { target in
        for y in 0..<newHeight {
          var x = 0
          var from = map(Point(x: 0.5, y: Double(y) + 0.5))
          while x < newWidth {
            let count = min(Self.span, newWidth - x)
            let to = map(Point(x: Double(x + count) + 0.5, y: Double(y) + 0.5))
            Self.drawSpan(
              from: source, w, h, start: from, step: (to - from) * (1 / Double(count)),
              to: target, at: y * newWidth + x, count: count)
            x += count
            from = to
          }
        }
      }
    }
    return result
  }

  /// Pixels between which a straight line is drawn: over 24 the bend of the small perspectives of
  /// scans is below 0.02 pixel.
  private static var span: Int { 24 }

  /// Fixed point with 16 bits of fraction.
  @inline(__always)
  private static func drawSpan(
    from source: UnsafeBufferPointer<UInt8>, _ w: Int, _ h: Int, start: Point, step: Point,
    to target: UnsafeMutableBufferPointer<UInt8>, at offset: Int, count: Int
  ) {
    // Far outside, where fixed point would overflow: leave white.
    guard abs(start.x) < 1e6, abs(start.y) < 1e6, abs(step.x) < 1e3, abs(step.y) < 1e3 else {
      return
    }
    var fx = Int((start.x - 0.5) * 65_536)
    var fy = Int((start.y - 0.5) * 65_536)
    let (dx, dy) = (Int(step.x * 65_536), Int(step.y * 65_536))
    let (lastX, lastY) = ((fx &+ dx &* count) >> 16, (fy &+ dy &* count) >> 16)
    let isInside =
      min(fx >> 16, lastX) >= 1 && max(fx >> 16, lastX) < w - 2 && min(fy >> 16, lastY) >= 1
      && max(fy >> 16, lastY) < h - 2
    for index in 0..<count {
      let (px, py) = (fx >> 16, fy >> 16)
      if isInside || (px >= 0 && py >= 0 && px < w - 1 && py < h - 1) {
        let at = py &* w &+ px
        let (rx, ry) = ((fx & 0xFFFF) >> 8, (fy & 0xFFFF) >> 8)
        let top = Int(source[at]) &* (256 &- rx) &+ Int(source[at &+ 1]) &* rx
        let below = at &+ w
        let bottom = Int(source[below]) &* (256 &- rx) &+ Int(source[below &+ 1]) &* rx
        target[offset &+ index] = UInt8(
          truncatingIfNeeded: (top &* (256 &- ry) &+ bottom &* ry &+ 32_768) >> 16)
      }
      fx &+= dx
      fy &+= dy
    }
  }
}
