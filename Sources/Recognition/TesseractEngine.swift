import CTesseract
import Glibc
import Imaging

/// Owns one Tesseract engine with its languages. Used by one thread at a time.
final class TesseractEngine {
  /// What can only be said while an engine is loaded.
  struct Setup: Hashable {
    var languages: [TesseractLanguage]
    var usesWordLists = false

    /// As Tesseract names a combination: `chi_sim+eng`.
    var name: String { languages.map(\.rawValue).joined(separator: "+") }

    /// Choices are told apart down to 100 below the best rating, not 20. What Tesseract has to say
    /// on its own is kept off the terminal.
    var variables: [String: String] {
      let lists = usesWordLists ? "1" : "0"
      return [
        "load_system_dawg": lists, "load_freq_dawg": lists,
        "lstm_rating_coefficient": "1", "debug_file": "/dev/null",
      ]
    }
  }

  private let handle: OpaquePointer

  /// What the resolution of a line is said to be; without it Tesseract guesses and complains.
  private static let dotsPerInch: CInt = 300

  /// Alternatives for each symbol, by decoding again without the better ones.
  private static let choicesPerSymbol = "2"

  init(_ setup: Setup) throws(ReaderUnavailable) {
    guard let handle = TessBaseAPICreate() else {
      throw ReaderUnavailable(
        reader: TesseractReader.readerName, reason: "the engine could not be created",
        remedy: "Install libtesseract5.")
    }
    self.handle = handle
    TessBaseAPISetVariable(handle, "debug_file", "/dev/null")
    guard Self.initialize(handle, setup) == 0 else {
      TessBaseAPIDelete(handle)
      throw .missing(setup.languages)
    }
  }

  deinit { TessBaseAPIDelete(handle) }

  private static func initialize(_ handle: OpaquePointer, _ setup: Setup) -> CInt {
    let variables = setup.variables
    var names = variables.keys.sorted().map { strdup($0) }
    var values = variables.keys.sorted().map { strdup(variables[$0] ?? "") }
    defer { for text in names + values { free(text) } }
    return TessBaseAPIInit4(
      handle, nil, setup.name, OEM_LSTM_ONLY, nil, 0, &names, &values, names.count, 0)
  }

  /// One line, set up, recognized and taken apart within this call.
  func symbols(
    in image: GrayImage, with settings: TesseractSettings, looksInverted: Bool
  ) -> [TesseractSymbol]? {
    OpenMPThreads.keepToCallingThread()
    TessBaseAPISetPageSegMode(handle, settings.segmentation.mode)
    TessBaseAPISetVariable(handle, "tessedit_do_invert", looksInverted ? "1" : "0")
    TessBaseAPISetVariable(
      handle, "lstm_choice_mode", settings.listsAlternatives ? Self.choicesPerSymbol : "0")
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
  static func missing(_ languages: [TesseractLanguage]) -> ReaderUnavailable {
    let data = languages.map { "\($0.rawValue).traineddata" }.joined(separator: " or ")
    return ReaderUnavailable(
      reader: TesseractReader.readerName,
      reason: "the language data \(data) cannot be loaded",
      remedy: "Run apt install \(languages.map(\.debianPackage).joined(separator: " ")), "
        + "or let TESSDATA_PREFIX name the folder that holds it.")
  }
}
