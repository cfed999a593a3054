import Imaging

/// Everything that decides how Tesseract reads a prepared line, as a value, so that a measurement
/// can change one thing at a time.
package struct TesseractTuning: Sendable, Equatable {
  package var latinCode: TesseractSettings
  package var date: TesseractSettings
  package var han: TesseractSettings
  /// Look again at the inverted line where the first look was unsure. It changes next to nothing,
  /// as lines are dark on white by preparation, and costs time.
  package var looksInverted = false
  /// Names and numbers are in no word list: nothing changes, and loading the lists delays the
  /// start.
  package var usesWordLists = false
  /// Hand over black and white instead of grey.
  package var binarizes = false

  /// What the product reads with: the best of what was measured; see <doc:PreparingLines>.
  package static let measured = TesseractTuning(
    // Raw lines are no better here.
    latinCode: TesseractSettings(
      languages: [.english], segmentation: .line, inkHeight: 24, listsAlternatives: true),
    date: TesseractSettings(
      languages: [.simplifiedChinese], segmentation: .line, inkHeight: 30,
      listsAlternatives: true),
    // Looking for a baseline goes wrong here and there where lines have two to four characters.
    han: TesseractSettings(
      languages: [.simplifiedChinese], segmentation: .rawLine, inkHeight: 38,
      listsAlternatives: false))

  package init(
    latinCode: TesseractSettings, date: TesseractSettings, han: TesseractSettings
  ) {
    self.latinCode = latinCode
    self.date = date
    self.han = han
  }

  package subscript(script: LineScript) -> TesseractSettings {
    get {
      switch script {
      case .latinCode: latinCode
      case .date: date
      case .han: han
      }
    }
    set {
      switch script {
      case .latinCode: latinCode = newValue
      case .date: date = newValue
      case .han: han = newValue
      }
    }
  }

  func setup(for script: LineScript) -> TesseractEngine.Setup {
    TesseractEngine.Setup(languages: self[script].languages, usesWordLists: usesWordLists)
  }

  /// The line as the engine gets it.
  func presented(_ line: LineImage) -> LineImage {
    let scaled = self[line.script].scaling(of: line).apply(to: line)
    guard binarizes else { return scaled }
    return LineImage(
      image: scaled.image.binarized(below: Self.middleGrey), script: scaled.script,
      cells: scaled.cells)
  }

  private static let middleGrey: UInt8 = 128
}
