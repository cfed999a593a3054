public import Declarations
public import Imaging

/// What a line is expected to hold: decides language, page segmentation and preparation.
public enum LineScript: Sendable, Hashable, CaseIterable {
  /// Digits and capital letters: documents, phones, train numbers, seats, temperatures.
  case latinCode
  /// Digits with 年月日 or separators.
  case date
  /// Han, with digits and Latin between: names, stations, places, addresses.
  case han
}

/// One line of writing, cut from a registered page with all print removed.
public struct LineImage: Sendable {
  /// Grey, dark writing on white.
  public let image: GrayImage
  public let script: LineScript
  /// Set for a comb: glyphs were re-spaced, and glyph `i` lies in columns `cells[i].columns`
  /// of `image` and came from cell `cells[i].cell`.
  public let cells: [CellSpan]?

  public struct CellSpan: Sendable, Hashable {
    public let cell: Int
    public let columns: Range<Int>
    public init(cell: Int, columns: Range<Int>) {
      self.cell = cell
      self.columns = columns
    }
  }

  public init(image: GrayImage, script: LineScript, cells: [CellSpan]? = nil) {
    self.image = image
    self.script = script
    self.cells = cells
  }
}

/// Reads single lines. An instance belongs to one worker and is never shared between threads.
public protocol LineReader: AnyObject {
  /// Short, lower case, stable: `tesseract`.
  var name: String { get }
  /// An empty lattice where nothing could be read. Throws only where the engine itself fails.
  func read(_ line: LineImage) throws -> Lattice
  /// A second look at a line whose first left doubts, in another shape, so that it errs in other
  /// places. Nil where the reader has no other way to look.
  func readAgain(_ line: LineImage) throws -> Lattice?
}

extension LineReader {
  public func readAgain(_ line: LineImage) throws -> Lattice? { nil }
}
