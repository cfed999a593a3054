/// How a text of the form is set.
struct TextStyle {
  /// Points.
  var size: Double
  var bold = false
  /// 0 black to 1 white.
  var gray = 0.0
  var alignment = Artwork.Label.Alignment.left

  /// The names that the reader itself uses for headings, labels and options; a template may
  /// set them anew and add others.
  static let usual: [String: TextStyle] = [
    "heading": TextStyle(size: 10, bold: true),
    "headingTranslation": TextStyle(size: 7.5, gray: 0.25),
    "headingNumber": TextStyle(size: 10, bold: true, gray: 1, alignment: .center),
    "label": TextStyle(size: 8.5, bold: true),
    "translation": TextStyle(size: 6, gray: 0.25),
    "option": TextStyle(size: 8),
    "optionTranslation": TextStyle(size: 5.5, gray: 0.25),
    "note": TextStyle(size: 6.5, gray: 0.2),
    "serial": TextStyle(size: 8, bold: true, alignment: .center),
  ]

  static let keys = ["size", "bold", "gray", "align"]

  /// Changes what the mapping names.
  mutating func adjust(by mapping: TemplateMapping) throws(TemplateError) {
    if let node = mapping["size"] { size = try node.number() }
    if let node = mapping["bold"] { bold = try node.bool() }
    if let node = mapping["gray"] { gray = try node.number() }
    guard let node = mapping["align"] else { return }
    guard let value = Artwork.Label.Alignment(rawValue: try node.string()) else {
      throw node.error("unknown alignment", remedy: "Write left, center or right")
    }
    alignment = value
  }
}
