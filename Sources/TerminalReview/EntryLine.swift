import Review

/// A text being typed, on one line: its end is cut off where it is long, the cursor never.
struct EntryLine {
  /// Columns before the text: one of margin, the prompt, two of gap.
  private static let promptColumns = 8

  let columns: Int
  let style: TextStyle

  func text(_ prompt: String, _ entry: ReviewView.Entry) -> String {
    let room = max(4, columns - Self.promptColumns)
    let characters = Array(entry.text)
    let cursor = min(entry.cursor, characters.count)
    let under = cursor < characters.count ? characters[cursor] : " "
    var before = characters[..<cursor]
    while width(before) + DisplayWidth.of(under) > room { before.removeFirst() }
    var after = characters.dropFirst(cursor + 1)
    while width(before) + DisplayWidth.of(under) + width(after) > room { after.removeLast() }
    return " " + style.key(DisplayWidth.pad(prompt, to: 5)) + "  "
      + Printable.text(String(before)) + style.cursor(Printable.text(String(under)))
      + Printable.text(String(after))
  }

  private func width(_ characters: ArraySlice<Character>) -> Int {
    characters.reduce(0) { $0 + DisplayWidth.of($1) }
  }
}

/// Text that cannot command the terminal: a file may bear any name.
enum Printable {
  static func text(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isControl) else { return text }
    var shown = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { shown.append(isControl(scalar) ? "\u{FFFD}" : scalar) }
    return String(shown)
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
  }
}
