public import Imaging

/// Makes a line for a reader out of what was cut from a page: trimmed to the ink, paper white,
/// ink dark, comb glyphs moved together. Keeps the resolution of the scan; each reader scales.
public struct LinePreparation: Sendable {
  /// Kept around the ink for the soft edges of its strokes, in pixels.
  static let softEdge = 1
  /// The width that a cell gets in which no ink is found, as a share of the ink's height.
  static let emptyGlyph = 1.0 / 2

  private let steps: PreparationSteps

  public init() { self.init(.measured) }

  package init(_ steps: PreparationSteps) { self.steps = steps }

  /// `field` shows one line of writing with all print removed.
  /// - Returns: nil where there is no ink.
  public func line(from field: GrayImage, as script: LineScript) -> LineImage? {
    let flat = steps.flattensPaper ? PaperFlattening().apply(to: field) : field
    guard let image = normalized([flat])?.first else { return nil }
    guard let ink = InkBounds(of: image) else { return nil }
    return LineImage(image: image.cropped(to: ink.softened(in: image)), script: script)
  }

  /// `cells` are a comb's cells in reading order, all of one height and cut along one line, with
  /// their frames removed; nil for a cell that is blank. Every other cell is given a place in the
  /// line, even where no ink is found in it, so that nothing written is lost unseen.
  /// - Returns: nil where all cells are nil.
  public func comb(from cells: [GrayImage?], as script: LineScript) -> LineImage? {
    var ends: [Int] = [0]
    for cell in cells { ends.append((ends.last ?? 0) + (cell?.width ?? 0)) }
    return comb(from: cells, startingAt: ends.dropLast(), as: script)
  }

  /// `lefts` says at which column of the comb each cell's image begins; images may overlap.
  package func comb(
    from cells: [GrayImage?], startingAt lefts: [Int], as script: LineScript
  ) -> LineImage? {
    let written = cells.indices.filter { cells[$0] != nil }
    let images = flattened(written.compactMap { cells[$0] })
    guard let height = images.map(\.height).max(), height > 0 else { return nil }
    let toned = normalized(images)
    let glyphs = written.enumerated().map { index, cell in
      Glyph(cell: cell, left: lefts[cell], image: toned?[index], ink: nil).measured()
    }
    let rows = glyphs.compactMap(\.ink?.rows).reduce(nil) { $0?.hull($1) ?? $1 } ?? 0..<height
    return CombLine(rows: rows, glyphs: glyphs, gap: steps.glyphGap).lineImage(as: script)
  }

  private func flattened(_ cells: [GrayImage]) -> [GrayImage] {
    steps.flattensPaper ? PaperFlattening().apply(toCells: cells) : cells
  }

  /// - Returns: nil where nothing stands out from the paper.
  private func normalized(_ images: [GrayImage]) -> [GrayImage]? {
    guard steps.normalizesTone else { return images }
    guard let tone = ToneNormalization(measuring: images) else { return nil }
    return images.map(tone.apply)
  }

  /// One comb cell's writing.
  struct Glyph {
    let cell: Int
    /// Column of the comb at which ``image`` begins.
    let left: Int
    /// Normalized; nil where nothing stands out from the paper in the whole comb.
    let image: GrayImage?
    var ink: InkBounds?

    func measured() -> Glyph {
      guard let image else { return self }
      return Glyph(
        cell: cell, left: left, image: image, ink: InkBounds(of: image)?.softened(in: image))
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
