internal import Declarations
internal import Imaging

/// What stands on a registered page beside its print, over the whole page: coarse, to see what
/// lies outside of all fields.
struct PageInk {
  /// Pixels to the inch.
  static let dotsPerInch = Patch.dotsPerInch
  static let millimetre = Patch.millimetre
  /// Side in pixels of the tiles over which paper is judged: 8 mm, more than a solid heading.
  static let tile = 32

  /// Darkness, 0 paper to 255 black; 0 where the print of the form explains it.
  let ink: GrayImage
  let pieces: [InkPiece]
  /// The index in ``pieces`` plus 1 for every pixel, 0 for none.
  let labels: [Int32]

  /// Darkness in the red channel at the same pixels; nil for a page without colour.
  let redDarkness: () -> GrayImage?
  let stroke: UInt8

  /// Pencil, of whose strokes a coarse pixel holds a part, reaches this; coarse pixels have a third
  /// of the grain that full ones have.
  private static let leastStroke = 36.0
  /// Grain stays below so many of its deviations.
  private static let deviations = 5.0
  /// Square pixels, a quarter of a square millimetre: smaller pieces are dust and grain.
  private static let dust = 4

  /// `gain` multiplies the darkness of what is not print; see ``SheetPen``.
  init(_ scan: ScannedPage, warp: PageWarp, print: PagePrint, gain: Double) {
    let factor = 1 / Double(scan.factor)
    let seen = scan.coarse.sampled(width: print.width, height: print.height) { pixel in
      warp(pixel * (1 / Self.millimetre)) * factor
    }
    let darkness = PaperTone(of: seen, tile: Self.tile).darkness(of: seen)
    let ink = print.takenOff(darkness).multiplied(by: gain)
    stroke = UInt8(min(110, max(Self.leastStroke, Self.deviations * gain * seen.grain)))
    (pieces, labels) = InkPiece.pieces(
      of: ink, linked: print.linked(ink, stroke: stroke), stroke: stroke, dust: Self.dust)
    self.ink = ink
    redDarkness = {
      guard let red = scan.page.red else { return nil }
      let whole = PageRect(
        x: 0, y: 0, width: Double(print.width) / Self.millimetre,
        height: Double(print.height) / Self.millimetre)
      let seen = red.cut(whole, through: warp, dotsPerInch: Self.dotsPerInch)
      guard seen.width == print.width, seen.height == print.height else { return nil }
      return PaperTone(of: seen, tile: Self.tile).darkness(of: seen).multiplied(by: gain)
    }
  }
}
