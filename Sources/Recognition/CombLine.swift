import Imaging

/// Sets the glyphs of a comb side by side, at the spacing of print or as they were written.
struct CombLine {
  /// The rows that any glyph's ink covers.
  let rows: Range<Int>
  let glyphs: [LinePreparation.Glyph]
  /// Between two glyphs, as a share of the ink's height; nil leaves them where they were written.
  let gap: Double?

  func lineImage(as script: LineScript) -> LineImage {
    let spans = self.spans
    var line = GrayImage(width: spans.map(\.columns.upperBound).max() ?? 1, height: rows.count)
    for (glyph, span) in zip(glyphs, spans) {
      guard let image = glyph.image, let ink = glyph.ink else { continue }
      let own = InkBounds(
        columns: ink.columns, rows: rows.clamped(to: 0..<image.height))
      line.darken(with: image.cropped(to: own), atColumn: span.columns.lowerBound)
    }
    return LineImage(image: line, script: script, cells: spans)
  }

  private var spans: [LineImage.CellSpan] { gap.map(spacedSpans) ?? ownSpans }

  private func spacedSpans(_ share: Double) -> [LineImage.CellSpan] {
    let gap = Int((Double(rows.count) * share).rounded())
    var column = 0
    return glyphs.map { glyph in
      let start = column
      column = start + width(of: glyph) + gap
      return LineImage.CellSpan(cell: glyph.cell, columns: start..<column - gap)
    }
  }

  private var ownSpans: [LineImage.CellSpan] {
    let starts = glyphs.map { $0.left + ($0.ink?.columns.lowerBound ?? 0) }
    let first = starts.min() ?? 0
    return zip(glyphs, starts).map { glyph, start in
      LineImage.CellSpan(
        cell: glyph.cell, columns: start - first..<start - first + width(of: glyph))
    }
  }

  private func width(of glyph: LinePreparation.Glyph) -> Int {
    glyph.ink?.columns.count
      ?? max(1, Int((Double(rows.count) * LinePreparation.emptyGlyph).rounded()))
  }
}

extension GrayImage {
  func cropped(to bounds: InkBounds) -> GrayImage {
    var cut: [UInt8] = []
    cut.reserveCapacity(bounds.columns.count * bounds.rows.count)
    for row in bounds.rows {
      cut +=
        pixels[row * width + bounds.columns.lowerBound..<row * width + bounds.columns.upperBound]
    }
    return GrayImage(width: bounds.columns.count, height: bounds.rows.count, pixels: cut)
  }

  /// `part` is set at the top, and is no larger than this image to the right of `column`.
  mutating func place(_ part: GrayImage, atColumn column: Int, row: Int = 0) {
    for y in 0..<part.height {
      let target = (row + y) * width + column
      pixels.replaceSubrange(
        target..<target + part.width, with: part.pixels[y * part.width..<(y + 1) * part.width])
    }
  }

  /// As ``place(_:atColumn:row:)`` at the top, where the darker of what is there and `part` stays.
  mutating func darken(with part: GrayImage, atColumn column: Int) {
    for y in 0..<part.height {
      for x in 0..<part.width {
        let at = y * width + column + x
        pixels[at] = min(pixels[at], part.pixels[y * part.width + x])
      }
    }
  }

  func binarized(below threshold: UInt8) -> GrayImage {
    GrayImage(width: width, height: height, pixels: pixels.map { $0 < threshold ? 0 : 255 })
  }
}
