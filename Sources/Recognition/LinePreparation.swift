public import Imaging

/// Makes a line for a reader out of what was cut from a page: trimmed to the ink, paper white,
/// ink dark, comb glyphs moved together. Keeps the resolution of the scan; each reader scales.
public struct LinePreparation: Sendable {
  /// Kept around the ink for the soft edges of its strokes, in pixels.
  static let softEdge = 1
  /// Between two glyphs of a comb, as a share of the ink's height: 8 px at 24 px, near the
  /// spacing of print, at which a line reads best.
  static let glyphGap = 1.0 / 3
  /// The width that a cell gets in which no ink is found, as a share of the ink's height.
  static let emptyGlyph = 1.0 / 2

  public init() {}

  /// `field` shows one line of writing with all print removed.
  /// - Returns: nil where there is no ink.
  public func line(from field: GrayImage, as script: LineScript) -> LineImage? {
    let flat = PaperFlattening().apply(to: field)
    guard let tone = ToneNormalization(measuring: [flat]) else { return nil }
    let image = tone.apply(to: flat)
    guard let ink = InkBounds(of: image) else { return nil }
    return LineImage(image: image.cropped(to: ink.softened(in: image)), script: script)
  }

  /// `cells` are a comb's cells in reading order, all of one height and cut along one line, with
  /// their frames removed; nil for a cell that is blank. Every other cell is given a place in the
  /// line, even where no ink is found in it, so that nothing written is lost unseen.
  /// - Returns: nil where all cells are nil.
  public func comb(from cells: [GrayImage?], as script: LineScript) -> LineImage? {
    let written = cells.indices.filter { cells[$0] != nil }
    let images = PaperFlattening().apply(toCells: cells.compactMap { $0 })
    guard let height = images.map(\.height).max(), height > 0 else { return nil }
    let tone = ToneNormalization(measuring: images)
    let glyphs = zip(written, images).map { cell, image in
      Glyph(cell: cell, image: tone?.apply(to: image), ink: nil).measured()
    }
    let rows = glyphs.compactMap(\.ink?.rows).reduce(nil) { $0?.hull($1) ?? $1 } ?? 0..<height
    return CombLine(rows: rows, glyphs: glyphs).lineImage(as: script)
  }

  /// One comb cell's writing.
  struct Glyph {
    let cell: Int
    /// Normalized; nil where nothing stands out from the paper in the whole comb.
    let image: GrayImage?
    var ink: InkBounds?

    func measured() -> Glyph {
      guard let image else { return self }
      return Glyph(cell: cell, image: image, ink: InkBounds(of: image)?.softened(in: image))
    }
  }
}

extension InkBounds {
  func softened(in image: GrayImage) -> InkBounds {
    InkBounds(
      columns: columns.padded(by: LinePreparation.softEdge, within: 0..<image.width),
      rows: rows.padded(by: LinePreparation.softEdge, within: 0..<image.height))
  }
}
