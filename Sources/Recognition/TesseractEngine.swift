import CTesseract
import Glibc
import Imaging

/// Owns one Tesseract engine with one language. Used by one thread at a time.
final class TesseractEngine {
  enum Language: String, CaseIterable {
    case english = "eng"
    case simplifiedChinese = "chi_sim"

    var debianPackage: String {
      switch self {
      case .english: "tesseract-ocr-eng"
      case .simplifiedChinese: "tesseract-ocr-chi-sim"
      }
    }
  }

  private let handle: OpaquePointer

  /// Word lists only delay the start: names and numbers are not in them. Lines are dark on white
  /// by preparation, so a second look at the inverted line is never of use. Choices are told
  /// apart down to 100 below the best rating, not 20. What Tesseract has to say on its own is
  /// kept off the terminal.
  private static let variables = [
    "load_system_dawg": "0", "load_freq_dawg": "0", "tessedit_do_invert": "0",
    "lstm_rating_coefficient": "1", "debug_file": "/dev/null",
  ]
  /// What the resolution of a line is said to be; without it Tesseract guesses and complains.
  private static let dotsPerInch: CInt = 300

  /// Alternatives for each symbol, by decoding again without the better ones.
  private static let choicesPerSymbol = "2"

  init(_ language: Language) throws(ReaderUnavailable) {
    guard let handle = TessBaseAPICreate() else {
      throw ReaderUnavailable(
        reader: TesseractReader.readerName, reason: "the engine could not be created",
        remedy: "Install libtesseract5.")
    }
    self.handle = handle
    TessBaseAPISetVariable(handle, "debug_file", "/dev/null")
    guard Self.initialize(handle, language) == 0 else {
      TessBaseAPIDelete(handle)
      throw .missing(language)
    }
  }

  deinit { TessBaseAPIDelete(handle) }

  private static func initialize(_ handle: OpaquePointer, _ language: Language) -> CInt {
    var names = variables.keys.sorted().map { strdup($0) }
    var values = variables.keys.sorted().map { strdup(variables[$0] ?? "") }
    defer { for text in names + values { free(text) } }
    return TessBaseAPIInit4(
      handle, nil, language.rawValue, OEM_LSTM_ONLY, nil, 0, &names, &values, names.count, 0)
  }

  /// One line, set up, recognized and taken apart within this call.
  func symbols(
    in image: GrayImage, segmentation: TessPageSegMode, withAlternatives: Bool
  ) -> [TesseractSymbol]? {
    OpenMPThreads.keepToCallingThread()
    TessBaseAPISetPageSegMode(handle, segmentation)
    TessBaseAPISetVariable(
      handle, "lstm_choice_mode", withAlternatives ? Self.choicesPerSymbol : "0")
    defer { TessBaseAPIClear(handle) }
    image.pixels.withUnsafeBufferPointer { pixels in
      TessBaseAPISetImage(
        handle, pixels.baseAddress, CInt(image.width), CInt(image.height), 1, CInt(image.width))
    }
    TessBaseAPISetSourceResolution(handle, Self.dotsPerInch)
    guard TessBaseAPIRecognize(handle, nil) == 0 else { return nil }
    guard let iterator = TessBaseAPIGetIterator(handle) else { return [] }
    defer { TessResultIteratorDelete(iterator) }
    return TesseractSymbol.all(from: iterator)
  }
}

extension ReaderUnavailable {
  static func missing(_ language: TesseractEngine.Language) -> ReaderUnavailable {
    ReaderUnavailable(
      reader: TesseractReader.readerName,
      reason: "the language data \(language.rawValue).traineddata cannot be loaded",
      remedy: "Run apt install \(language.debianPackage), "
        + "or let TESSDATA_PREFIX name the folder that holds it.")
  }
}
