import Declarations
import FormPrinting
import Imaging
import Synchronization

/// Stroke glyphs by font and character, made once. What it returns never depends on who asked
/// first, so sharing it between tasks keeps specimens the same.
final class GlyphLibrary: Sendable {
  private struct Key: Hashable {
    var family: String
    var character: Character
  }
  private let known = Mutex<[Key: StrokeGlyph]>([:])
  let handwriting: Handwriting?

  init(handwriting: Handwriting? = nil) { self.handwriting = handwriting }

  /// The em in which glyphs are thinned: at 96 pixels strokes of dense characters stay apart.
  private static let em = 96.0
  private static let margin = 24.0
  private static let pixelsPerMillimetre = 10.0

  /// - Throws: `missingFont`, `missingGlyphs`.
  func glyph(_ character: Character, in family: String) throws(PrintingError) -> StrokeGlyph {
    let key = Key(family: family, character: character)
    if let glyph = known.withLock({ $0[key] }) { return glyph }
    let glyph = try Self.thinned(character, in: family)
    known.withLock { $0[key] = glyph }
    return glyph
  }

  private static func thinned(
    _ character: Character, in family: String
  ) throws(PrintingError) -> StrokeGlyph {
    let side = (em + 2 * margin) / pixelsPerMillimetre
    var canvas = try Canvas(
      width: side, height: side, dotsPerInch: 25.4 * pixelsPerMillimetre)
    let size = em / pixelsPerMillimetre / (25.4 / 72)
    let face = Typeface(family, size: size)
    let baseline = margin + 0.86 * em
    let placement = TextPlacement(
      x: margin / pixelsPerMillimetre, y: baseline / pixelsPerMillimetre)
    let advance = try canvas.extent(of: String(character), in: face).advance
    try canvas.draw(String(character), in: face, at: placement, ink: .black)
    let image = canvas.grayImage()
    var ink = image.pixels.map { $0 < 128 }
    for x in 0..<image.width {
      ink[x] = false
      ink[(image.height - 1) * image.width + x] = false
    }
    for y in 0..<image.height {
      ink[y * image.width] = false
      ink[y * image.width + image.width - 1] = false
    }
    return StrokeGlyph(
      ink: ink, width: image.width, height: image.height, origin: .init(margin, baseline), em: em,
      advance: advance * pixelsPerMillimetre / em)
  }
}
