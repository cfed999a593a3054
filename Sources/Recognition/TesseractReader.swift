import CTesseract
public import Declarations
import Imaging

/// Reads lines with Tesseract, one engine per language. Both are loaded with the reader, in about
/// a fifth of a second and 65 MB.
public final class TesseractReader: LineReader {
  static let readerName = "tesseract"
  public var name: String { Self.readerName }

  private let tuning: TesseractTuning
  private let engines: [LineScript: TesseractEngine]

  /// - Throws: ``ReaderUnavailable`` where the engine or a language is missing.
  public convenience init() throws(ReaderUnavailable) {
    try self.init(.measured, sharing: TesseractEngines())
  }

  package init(
    _ tuning: TesseractTuning, sharing engines: TesseractEngines
  ) throws(ReaderUnavailable) {
    self.tuning = tuning
    var chosen: [LineScript: TesseractEngine] = [:]
    for script in LineScript.allCases {
      chosen[script] = try engines.engine(tuning.setup(for: script))
    }
    self.engines = chosen
  }

  /// Whether the engine and both languages can be loaded, by loading them.
  public static func availability() -> ReaderAvailability {
    do {
      _ = try TesseractReader()
    } catch {
      return .unavailable(error)
    }
    let languages = TesseractLanguage.allCases.map(\.rawValue).joined(separator: ", ")
    return .available("Tesseract \(String(cString: TessVersion())) with \(languages)")
  }

  /// For a comb, one slot per cell of ``LineImage/cells``, in order: a cell whose glyph was not
  /// made out has the single alternative of no text with probability 0. Names, places and
  /// addresses come without alternatives: Tesseract spells a Han character in several codes, and
  /// what it lists as choices are parts of other characters.
  public func read(_ line: LineImage) throws(ReadingFailure) -> Lattice {
    let settings = tuning[line.script]
    let presented = tuning.presented(line)
    guard let symbols = self.symbols(in: presented, with: settings) else {
      throw ReadingFailure(reader: name, reason: "recognition failed")
    }
    let located = SymbolProbabilities(of: symbols, keeping: settings.keepsAlternative).symbols
    return presented.cells.map { CellAssignment(cells: $0).lattice(of: located) }
      ?? Lattice(located.map { Lattice.Slot($0.alternatives) })
  }

  /// On an empty image the raw line mode would make something up.
  private func symbols(
    in line: LineImage, with settings: TesseractSettings
  ) -> [TesseractSymbol]? {
    guard line.image.pixels.contains(where: { $0 < InkBounds.inkBelow }) else { return [] }
    return engines[line.script]?.symbols(
      in: line.image, with: settings, looksInverted: tuning.looksInverted)
  }
}
