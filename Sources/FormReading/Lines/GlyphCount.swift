internal import Imaging

/// Counts what stands apart in a line of digits and letters: readers that follow a line from left
/// to right lose a `1` now and then, or take two characters for one, and are sure of the rest.
struct GlyphCount {
  /// Lower pieces are points, dashes and splinters, as a share of the height of the line.
  private static let leastHeight = 0.45
  /// Two pieces one above the other are parts of one character where they share so much of the
  /// narrower one's width.
  private static let shared = 0.4
  /// Pieces nearer than this, in millimetres, are one character that broke in printing.
  private static let least = 0.12
  /// In square millimetres; less is dust.
  private static let dust = 0.06

  let count: Int

  /// `image` is dark on white, as ``FieldInk/image``.
  init(_ image: GrayImage, _ pixelsPerMillimetre: Double) {
    let ink = GrayImage(
      width: image.width, height: image.height, pixels: image.pixels.map { 255 - $0 })
    let pieces = ink.inkComponents(
      threshold: FieldInk.stroke,
      leastArea: max(2, Int(Self.dust * pixelsPerMillimetre * pixelsPerMillimetre)))
    let glyphs = Self.joined(pieces, gap: Int(Self.least * pixelsPerMillimetre))
    let height = glyphs.map(\.rows.count).max() ?? 0
    count = glyphs.count { Double($0.rows.count) >= Self.leastHeight * Double(height) }
  }

  /// Left to right, parts of one character as one box.
  private static func joined(_ pieces: [InkComponent], gap: Int) -> [PixelBox] {
    var glyphs: [PixelBox] = []
    for piece in pieces.sorted(by: {
      ($0.columns.lowerBound, $0.rows.lowerBound)
        < ($1.columns.lowerBound, $1.rows.lowerBound)
    }) {
      guard let last = glyphs.last, belongs(piece.box, to: last, gap: gap) else {
        glyphs.append(piece.box)
        continue
      }
      glyphs[glyphs.count - 1] = last.union(piece.box)
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
