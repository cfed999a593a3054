internal import Declarations
internal import Imaging

/// One field cut from a page, with the print of the blank form taken off: darkness of what the
/// traveller (or a stamp, or a stain) put there, 0 paper to 255 black.
struct FieldCut {
  /// From luma.
  let ink: GrayImage
  /// From the red channel, in which red fades; nil for a page without colour.
  let redInk: GrayImage?
  /// Before print was taken off, from luma.
  let darkness: GrayImage
  /// The field's boxes (the box, the cells or the options) in pixels of ``ink``.
  let boxes: [PixelBox]
  let dotsPerInch: Double

  var pixelsPerMillimetre: Double { dotsPerInch / 25.4 }
  /// Square pixels to the square millimetre.
  var pixelsPerArea: Double { pixelsPerMillimetre * pixelsPerMillimetre }
}

/// A rectangle of pixels.
struct PixelBox: Hashable, Sendable {
  var columns, rows: Range<Int>

  func insetBy(_ pixels: Int) -> PixelBox {
    PixelBox(columns: columns.inset(pixels), rows: rows.inset(pixels))
  }
  var area: Int { columns.count * rows.count }
  func contains(_ x: Int, _ y: Int) -> Bool { columns.contains(x) && rows.contains(y) }
}

extension Range<Int> {
  /// Never turned inside out.
  func inset(_ by: Int) -> Range<Int> {
    let middle = (lowerBound + upperBound) / 2
    return Swift.min(lowerBound + by, middle)..<Swift.max(upperBound - by, middle)
  }
}

/// Cuts fields from one registered page.
struct FieldCutter {
  let page: PageImage
  let form: ReferenceForm
  /// Millimetres to pixels of the page.
  let map: Homography
  let shifts: LocalShift

  /// Around the boxes, in millimetres: room for writing that leaves its box and for the frame.
  static let margin = 1.6
  /// The frame of a box lies within this of its edge.
  static let frame = 0.4
  /// Half-width in millimetres of the last, local search.
  private static let play = 0.6
  /// Side of the tiles over which paper is judged, in millimetres.
  private static let tile = 4.0

  func cut(_ boxes: [PageRect], dotsPerInch: Double) -> FieldCut? {
    guard let first = boxes.first else { return nil }
    let whole = boxes.dropFirst().reduce(first) { $0.union($1) }
    let region = whole.insetBy(-Self.margin, -Self.margin)
    let scale = dotsPerInch / 25.4
    let centre = Point(x: whole.x + whole.width / 2, y: whole.y + whole.height / 2)
    let prior = shifts.prior(at: centre)
    guard let moved = map.shiftingSource(by: prior),
      let seen = page.gray.cut(region, through: moved, dotsPerInch: dotsPerInch),
      let expected = print(region, Point(x: 0, y: 0), dotsPerInch)
    else { return nil }
    let tile = max(8, Int(Self.tile * scale))
    let darkness = PaperTone(of: seen, tile: tile).darkness(of: seen)
    let placed = boxes.map { $0.pixels(in: region, scale: scale, shift: Point(x: 0, y: 0)) }
    let counts = Self.printed(placed, seen, inset: Int(Self.frame * scale) + 1)
    let local = ProfileShift(
      seen: darkness, expected: expected, counts: counts, reach: Int(Self.play * scale))
    let shift = Point(x: local.x, y: local.y)
    guard let print = print(region, shift * (1 / scale), dotsPerInch) else { return nil }
    let removal = PrintRemoval(print: print, pixelsPerMillimetre: scale)
    let red = page.red?.cut(region, through: moved, dotsPerInch: dotsPerInch)
      .map { removal.ink(of: PaperTone(of: $0, tile: tile).darkness(of: $0)) }
    return FieldCut(
      ink: removal.ink(of: darkness), redInk: red, darkness: darkness,
      boxes: boxes.map { $0.pixels(in: region, scale: scale, shift: shift) },
      dotsPerInch: dotsPerInch)
  }

  /// The blank form's darkness in `region`, moved by `shift` millimetres.
  private func print(_ region: PageRect, _ shift: Point, _ dotsPerInch: Double) -> GrayImage? {
    let scale = form.dotsPerInch / 25.4
    let map = Homography(
      a: scale, b: 0, c: -shift.x * scale, d: 0, e: scale, f: -shift.y * scale, g: 0, h: 0)
    return form.blank.cut(region, through: map, dotsPerInch: dotsPerInch).map { image in
      let tile = max(8, Int(Self.tile * dotsPerInch / 25.4))
      return PaperTone(of: image, tile: tile).darkness(of: image)
    }
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

extension PageRect {
  /// In pixels of a cut of `region`; `shift` in pixels.
  func pixels(in region: PageRect, scale: Double, shift: Point) -> PixelBox {
    func range(_ from: Double, _ length: Double, _ shift: Double) -> Range<Int> {
      let start = max(0, Int((from * scale + shift).rounded()))
      return start..<max(start, Int(((from + length) * scale + shift).rounded()))
    }
    return PixelBox(
      columns: range(x - region.x, width, shift.x), rows: range(y - region.y, height, shift.y))
  }
}
