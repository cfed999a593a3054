internal import Imaging

/// The last, local search for the print of a cut.
extension FieldCutter {
  /// Half-width in millimetres.
  private static let play = 0.6
  /// The same for a lone box that is not found: paper that was bent lies so far off where no patch
  /// tells. Its frame stays within ``margin``.
  private static let widePlay = 1.25
  /// Of the darkness of the print, so much is explained where it is found far off.
  private static let leastExplained = 0.15

  /// In pixels, from where the form has `print` to where `darkness` shows it. `boxes` are places for
  /// writing; without any, the print itself is looked at.
  static func shift(
    _ print: PrintedRegion, _ darkness: GrayImage, boxes: [PixelBox], scale: Double
  ) -> Point {
    let counts = printed(boxes, darkness, inset: Int(frame * scale) + 1)
    let local = ProfileShift(
      seen: darkness, expected: print.print, counts: counts, reach: Int(play * scale))
    let near = Point(x: local.x, y: local.y)
    if boxes.isEmpty { return closer(near, print, darkness) }
    if local.isFound || boxes.count > 1 { return near }
    return farther(print, darkness, scale: scale) ?? near
  }

  /// Few words have few edges to follow: the shift counts only where it explains more than none.
  private static func closer(
    _ shift: Point, _ print: PrintedRegion, _ darkness: GrayImage
  ) -> Point {
    left(shift, print, darkness) < left(Point(x: 0, y: 0), print, darkness)
      ? shift : Point(x: 0, y: 0)
  }

  /// Nil where nothing that lies farther off explains much more.
  private static func farther(
    _ print: PrintedRegion, _ darkness: GrayImage, scale: Double
  ) -> Point? {
    let wide = ProfileShift(
      seen: darkness, expected: print.print,
      counts: [UInt8](repeating: 1, count: darkness.pixels.count),
      reach: Int(widePlay * scale))
    let far = Point(x: wide.x, y: wide.y)
    guard wide.isFound else { return nil }
    let explained =
      left(Point(x: 0, y: 0), print, darkness) - left(far, print, darkness)
    let printed = print.print.pixels.reduce(0) { $0 + Int($1) }
    return explained >= leastExplained * Double(printed) ? far : nil
  }

  /// Darkness that the print does not explain.
  private static func left(
    _ shift: Point, _ print: PrintedRegion, _ darkness: GrayImage
  ) -> Double {
    let removal = PrintRemoval(print, x: Int(shift.x.rounded()), y: Int(shift.y.rounded()))
    return Double(removal.ink(of: darkness, strength: 1).pixels.reduce(0) { $0 + Int($1) })
  }

  /// 1 outside the places for writing.
  private static func printed(_ boxes: [PixelBox], _ image: GrayImage, inset: Int) -> [UInt8] {
    var counts = [UInt8](repeating: 1, count: image.pixels.count)
    for box in boxes {
      let inner = box.insetBy(inset)
      for y in inner.rows.clamped(to: 0..<image.height) {
        for x in inner.columns.clamped(to: 0..<image.width) { counts[y * image.width + x] = 0 }
      }
    }
    return counts
  }
}
