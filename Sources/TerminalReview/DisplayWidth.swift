/// How many columns a text takes in a terminal: Han and full-width characters take two.
enum DisplayWidth {
  static func of(_ text: some StringProtocol) -> Int { text.reduce(0) { $0 + of($1) } }

  static func of(_ character: Character) -> Int {
    guard let scalar = character.unicodeScalars.first else { return 0 }
    return wide.contains { $0.contains(scalar.value) } ? 2 : 1
  }

  /// At most `columns` wide; cut texts end in an ellipsis.
  static func clip(_ text: String, to columns: Int) -> String {
    guard of(text) > columns else { return text }
    var width = 0
    var clipped = ""
    for character in text {
      width += of(character)
      guard width < columns else { break }
      clipped.append(character)
    }
    return clipped + (columns > 0 ? "…" : "")
  }

  /// Exactly `columns` wide.
  static func pad(_ text: String, to columns: Int) -> String {
    let clipped = clip(text, to: columns)
    return clipped + String(repeating: " ", count: max(0, columns - of(clipped)))
  }

  /// The blocks that UAX 11 gives as wide and that a form may hold.
  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
    0xA000...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
    0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x20000...0x3FFFD,
  ]
}
