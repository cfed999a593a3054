import CTesseract
import Imaging

/// How Tesseract reads one kind of line.
package struct TesseractSettings: Sendable, Equatable {
  package enum Segmentation: Sendable, CaseIterable {
    /// One line whose baseline is looked for.
    case line
    /// One line as it is.
    case rawLine
    case word, character

    /// By this number Tesseract's own documentation calls it.
    package var number: Int { Int(mode.rawValue) }

    var mode: TessPageSegMode {
      switch self {
      case .line: PSM_SINGLE_LINE
      case .rawLine: PSM_RAW_LINE
      case .word: PSM_SINGLE_WORD
      case .character: PSM_SINGLE_CHAR
      }
    }
  }

  /// The first one counts most.
  package var languages: [TesseractLanguage]
  package var segmentation: Segmentation
  /// Of the writing, in pixels; nil for the resolution of the scan.
  package var inkHeight: Int?
  /// White around the ink, in pixels; with none, strokes at the edge are lost, with 4 Tesseract
  /// takes longer, with 16 it loses Han.
  package var border = 8
  /// Alternatives for each symbol, by decoding again without the better ones.
  package var listsAlternatives: Bool

  package init(
    languages: [TesseractLanguage], segmentation: Segmentation, inkHeight: Int?,
    listsAlternatives: Bool
  ) {
    self.languages = languages
    self.segmentation = segmentation
    self.inkHeight = inkHeight
    self.listsAlternatives = listsAlternatives
  }

  func scaling(of line: LineImage) -> LineScaling {
    LineScaling(inkHeight: inkHeight ?? line.image.height, border: border)
  }

  /// Whether a listed choice can be what it says: of the Chinese model's choices only those that
  /// it spells with one code, which are the ASCII ones.
  func keepsAlternative(_ text: String) -> Bool {
    languages == [.english] || text.unicodeScalars.allSatisfy(\.isASCII)
  }
}
