import Imaging

/// Brings a line to the ink height a reader likes best, with white around it.
public struct LineScaling: Sendable, Hashable {
  /// Of the writing, in pixels.
  public var inkHeight: Int
  /// White on all four sides, in pixels.
  public var border: Int
  /// How much wider than it was written, as a factor.
  public var stretch: Double
  /// A line whose ink is very low (一, a dash) is not blown up further than this.
  public static let largestFactor = 2.0

  public init(inkHeight: Int, border: Int, stretch: Double = 1) {
    self.inkHeight = inkHeight
    self.border = border
    self.stretch = stretch
  }

  /// The scaled line; its cells move along with the glyphs.
  public func apply(to line: LineImage) -> LineImage {
    let factor = min(
      Double(inkHeight) / Double(max(line.image.height, 1)), Self.largestFactor)
    let ink = line.image.scaled(by: factor, across: factor * stretch)
    var framed = GrayImage(width: ink.width + 2 * border, height: ink.height + 2 * border)
    framed.place(ink, atColumn: border, row: border)
    let cells = line.cells?.map { span in
      LineImage.CellSpan(
        cell: span.cell, columns: scaled(span.columns, by: factor * stretch, within: framed.width))
    }
    return LineImage(image: framed, script: line.script, cells: cells)
  }

  private func scaled(_ columns: Range<Int>, by factor: Double, within width: Int) -> Range<Int> {
    let low = border + Int((Double(columns.lowerBound) * factor).rounded(.down))
    let high = border + Int((Double(columns.upperBound) * factor).rounded(.up))
    return low..<min(max(high, low + 1), width)
  }
}
