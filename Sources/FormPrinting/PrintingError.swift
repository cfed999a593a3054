/// Why something could not be drawn or written. Holds nothing of the text drawn.
public enum PrintingError: Error, Hashable, Sendable {
  /// `found` is what the system would have put in its place.
  case missingFont(family: String, found: String)
  case missingGlyphs(family: String, count: Int)
  /// The drawing library's own words.
  case drawing(String)
  case code(String)
  case cannotWrite(file: String, reason: String)
  case unknownFormat(file: String)
  /// Resolutions outside 36 to 1200 dots per inch.
  case resolution(Double)
}

extension PrintingError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .missingFont(let family, let found):
      "The font '\(family)' is not installed (the system offers '\(found)'). "
        + "Install it: \(Self.installation(of: family))."
    case .missingGlyphs(let family, let count):
      "The font '\(family)' has no glyph for \(count) character(s) of a text. "
        + "Use another font family or other characters."
    case .drawing(let reason): "Drawing failed: \(reason)."
    case .code(let reason):
      "The QR code could not be made: \(reason). Use a shorter serial number."
    case .cannotWrite(let file, let reason):
      "Cannot write \(file): \(reason). Check the folder, its permissions and the free space."
    case .unknownFormat(let file):
      "\(file): a form is written as PDF or PNG. End the name in .pdf or .png."
    case .resolution(let value):
      "A resolution of \(value) dpi is out of range. Choose 36 to 1200 dpi; 300 is usual."
    }
  }

  private static func installation(of family: String) -> String {
    family.hasPrefix("Noto S") && family.contains("CJK")
      ? "apt install fonts-noto-cjk" : "find its package with apt search, then apt install"
  }
}
