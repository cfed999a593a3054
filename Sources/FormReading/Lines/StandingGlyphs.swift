internal import Imaging

/// What stands apart in a line of digits and letters, as characters do. Readers that follow a line
/// from left to right lose a `1` now and then, or take two characters for one, and are sure of the
/// rest; and they are sure of one of two digits that were written over each other.
struct StandingGlyphs {
  /// Lower pieces are points, dashes and splinters, as a share of the height of the line.
  private static let leastHeight = 0.45
  /// Two pieces one above the other are parts of one character where they share so much of the
  /// narrower one's width.
  private static let shared = 0.4
  /// Pieces nearer than this, in millimetres, are one character that broke in printing.
  private static let least = 0.12
  /// In square millimetres; less is dust.
  private static let dust = 0.06

  /// Of each, left to right, in square millimetres.
  let ink: [Double]

  private typealias Glyph = (box: PixelBox, area: Int)

  /// `image` is dark on white, as ``FieldInk/image``.
  init(_ image: GrayImage, _ pixelsPerMillimetre: Double) {
    let darkness = GrayImage(
      width: image.width, height: image.height, pixels: image.pixels.map { 255 - $0 })
    let pieces = darkness.inkComponents(
      threshold: FieldInk.stroke,
      leastArea: max(2, Int(Self.dust * pixelsPerMillimetre * pixelsPerMillimetre)))
    let glyphs = Self.joined(pieces, gap: Int(Self.least * pixelsPerMillimetre))
    let height = glyphs.map(\.box.rows.count).max() ?? 0
    ink = glyphs.filter { Double($0.box.rows.count) >= Self.leastHeight * Double(height) }
      .map { Double($0.area) / (pixelsPerMillimetre * pixelsPerMillimetre) }
  }

  /// Left to right, parts of one character as one box.
  private static func joined(_ pieces: [InkComponent], gap: Int) -> [Glyph] {
    var glyphs: [Glyph] = []
    for piece in pieces.sorted(by: {
      ($0.columns.lowerBound, $0.rows.lowerBound)
        < ($1.columns.lowerBound, $1.rows.lowerBound)
    }) {
      let box = PixelBox(columns: piece.columns, rows: piece.rows)
      guard let last = glyphs.last, belongs(box, to: last.box, gap: gap) else {
        glyphs.append((box, piece.area))
        continue
      }
      glyphs[glyphs.count - 1] = (last.box.union(box), last.area + piece.area)
    }
    return glyphs
  }

  private static func belongs(_ next: PixelBox, to last: PixelBox, gap: Int) -> Bool {
    let overlap = last.columns.upperBound - next.columns.lowerBound
    let narrower = min(last.columns.count, next.columns.count)
    if Double(overlap) >= shared * Double(narrower) { return true }
    // Side by side: splinters of one stroke, unless both are as tall as characters are.
    let lower = min(last.rows.count, next.rows.count)
    let taller = max(last.rows.count, next.rows.count)
    return overlap > -gap && Double(lower) < leastHeight * Double(taller)
  }
}

extension PixelBox {
  func union(_ other: PixelBox) -> PixelBox {
    func range(_ a: Range<Int>, _ b: Range<Int>) -> Range<Int> {
      min(a.lowerBound, b.lowerBound)..<max(a.upperBound, b.upperBound)
    }
    return PixelBox(
      columns: range(columns, other.columns), rows: range(rows, other.rows))
  }
}
