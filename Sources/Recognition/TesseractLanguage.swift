/// The language models that lines are read with.
package enum TesseractLanguage: String, CaseIterable, Sendable {
  case english = "eng"
  case simplifiedChinese = "chi_sim"

  var debianPackage: String {
    switch self {
    case .english: "tesseract-ocr-eng"
    case .simplifiedChinese: "tesseract-ocr-chi-sim"
    }
  }
}
