import Imaging

/// Sets the glyphs of a comb side by side at the spacing of print.
struct CombLine {
  /// The rows that any glyph's ink covers.
  let rows: Range<Int>
  let glyphs: [LinePreparation.Glyph]

  func lineImage(as script: LineScript) -> LineImage {
    let spans = self.spans
    var line = GrayImage(width: spans.last?.columns.upperBound ?? 1, height: rows.count)
    for (glyph, span) in zip(glyphs, spans) {
      guard let image = glyph.image, let ink = glyph.ink else { continue }
      let own = InkBounds(
        columns: ink.columns, rows: rows.clamped(to: 0..<image.height))
      line.place(image.cropped(to: own), atColumn: span.columns.lowerBound)
    }
    return LineImage(image: line, script: script, cells: spans)
  }

  private var spans: [LineImage.CellSpan] {
    let gap = Int((Double(rows.count) * LinePreparation.glyphGap).rounded())
    let empty = max(1, Int((Double(rows.count) * LinePreparation.emptyGlyph).rounded()))
    var column = 0
    return glyphs.map { glyph in
      let start = column
      let width = glyph.ink?.columns.count ?? empty
      column = start + width + gap
      return LineImage.CellSpan(cell: glyph.cell, columns: start..<start + width)
    }
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
}
