internal import Declarations
internal import Imaging

/// One field cut from a page, with the print of the blank form taken off: darkness of what the
/// traveller (or a stamp, or a stain) put there, 0 paper to 255 black.
struct FieldCut {
  /// From luma.
  let ink: GrayImage
  /// From the red channel, in which red fades; nil for a page without colour.
  let redInk: GrayImage?
  /// The field's boxes (the box, the cells or the options) in pixels of ``ink``.
  let boxes: [PixelBox]
  let dotsPerInch: Double
  /// How dark the print around the field came out against the blank form: 1 as printed, 0 not at
  /// all. Writing fades with it, and ``ink`` has been made up for that.
  let printStrength: Double
  /// Standard deviation of the paper in ``ink``.
  let noise: Double
  /// Paper came out as black specks on white, as dark as any stroke.
  let isSpeckled: Bool
  /// How dark the blank form may be at each pixel of ``ink``; nil unless print was held.
  let print: GrayImage?

  /// Where print fades below this, writing may have faded away with it.
  static let leastPrintStrength = 0.3
  /// Noise beyond this drowns thin strokes.
  private static let mostNoise = 22.0
  /// What is not seen here may be there all the same.
  var isLegible: Bool { printStrength >= Self.leastPrintStrength && noise <= Self.mostNoise }

  /// Darkness from which a pixel is a stroke: pencil reaches 60, pens 120 and more; grain that
  /// was brought up with faded writing stays below five deviations.
  var stroke: UInt8 { UInt8(min(120, max(Double(FieldInk.stroke), 5 * noise))) }

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
  let warp: PageWarp
  /// Black and white: pale print is gone while pens are not, so that it tells nothing of them.
  let isBilevel: Bool
  let prints: PrintedRegions
  /// By what the darkness of writing is multiplied; see ``SheetPen``.
  var gain = 1.0

  /// Around the boxes, in millimetres: room for writing that leaves its box and for the frame.
  static let margin = 1.6
  /// The frame of a box lies within this of its edge.
  static let frame = 0.4
  /// Of black and white without grain nearly all neighbouring pixels are alike.
  private static let specks = 2.0
  /// Side of the tiles over which paper is judged, in millimetres.
  static let tile = 4.0

  /// The same with writing so many times as dark.
  func bringingUp(_ gain: Double) -> FieldCutter {
    var cutter = self
    cutter.gain = gain
    return cutter
  }

  /// `holdPrint`: the boxes are no places for writing, and the print in them is followed too.
  func cut(
    _ boxes: [PageRect], dotsPerInch: Double, holdPrint: Bool = false
  ) -> FieldCut? {
    guard let first = boxes.first else { return nil }
    let whole = boxes.dropFirst().reduce(first) { $0.union($1) }
    let region = whole.insetBy(-Self.margin, -Self.margin)
    let scale = dotsPerInch / 25.4
    let seen = page.gray.cut(region, through: warp, dotsPerInch: dotsPerInch)
    guard let print = prints.region(region, of: form, dotsPerInch: dotsPerInch) else {
      return nil
    }
    let tile = max(8, Int(Self.tile * scale))
    let darkness = PaperTone(of: seen, tile: tile).darkness(of: seen)
    let placed = boxes.map { $0.pixels(in: region, scale: scale, shift: Point(x: 0, y: 0)) }
    let shift = Self.shift(print, darkness, boxes: holdPrint ? [] : placed, scale: scale)
    let removal = PrintRemoval(print, x: Int(shift.x.rounded()), y: Int(shift.y.rounded()))
    let strength = isBilevel ? 1 : removal.strength(darkness) ?? 1
    let red = page.red.map { $0.cut(region, through: warp, dotsPerInch: dotsPerInch) }
      .map { removal.ink(of: PaperTone(of: $0, tile: tile).darkness(of: $0), strength: strength) }
      .map { $0.multiplied(by: gain) }
    let grain = seen.grain
    return FieldCut(
      ink: removal.ink(of: darkness, strength: strength).multiplied(by: gain), redInk: red,
      boxes: boxes.map { $0.pixels(in: region, scale: scale, shift: shift) },
      dotsPerInch: dotsPerInch, printStrength: strength,
      noise: gain * grain / PrintRemoval.amplified(strength),
      isSpeckled: isBilevel && grain > Self.specks,
      print: holdPrint ? removal.darkest : nil)
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

extension GrayImage {
  func multiplied(by gain: Double) -> GrayImage {
    guard gain != 1 else { return self }
    let table = (0...255).map { UInt8(min(255, (gain * Double($0)).rounded())) }
    return GrayImage(width: width, height: height, pixels: pixels.map { table[Int($0)] })
  }

  /// Standard deviation of paper noise, from neighbouring pixels: print and strokes are few.
  var grain: Double {
    var counts = [Int](repeating: 0, count: 256)
    var total = 0
    for y in stride(from: 0, to: height, by: 2) {
      for x in stride(from: 2, to: width, by: 2) {
        counts[abs(Int(pixels[y * width + x]) - Int(pixels[y * width + x - 2]))] += 1
        total += 1
      }
    }
    var below = 0
    for (value, count) in counts.enumerated() {
      below += count
      // The median of the difference of two normal values is 0.954 of their deviation.
      if 2 * below >= total { return (Double(value) + 0.5) / 0.954 }
    }
    return 0
  }
}
