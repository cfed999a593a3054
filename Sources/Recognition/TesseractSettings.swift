import CTesseract

/// How Tesseract reads each kind of line best, as measured on typed and hand-printed lines.
struct TesseractSettings {
  let language: TesseractEngine.Language
  let segmentation: TessPageSegMode
  let scaling: LineScaling
  let listsAlternatives: Bool

  /// White around the ink; with less, strokes at the edge are lost, with more, nothing is won.
  private static let border = 8

  init(for script: LineScript) {
    switch script {
    case .latinCode:
      language = .english
      // As a raw line, a short code loses its first letter in every third case.
      segmentation = PSM_SINGLE_LINE
      scaling = LineScaling(inkHeight: 24, border: Self.border)
      listsAlternatives = true
    case .date:
      language = .simplifiedChinese
      segmentation = PSM_SINGLE_LINE
      scaling = LineScaling(inkHeight: 30, border: Self.border)
      listsAlternatives = true
    case .han:
      language = .simplifiedChinese
      // Looking for a baseline goes wrong where most lines have two to four characters.
      segmentation = PSM_RAW_LINE
      scaling = LineScaling(inkHeight: 38, border: Self.border)
      listsAlternatives = false
    }
  }

  /// Whether a listed choice can be what it says: of the Chinese model's choices only those that
  /// it spells with one code, which are the ASCII ones.
  func keepsAlternative(_ text: String) -> Bool {
    language == .english || text.unicodeScalars.allSatisfy(\.isASCII)
  }
}
