import Declarations

/// Emphasis by select graphic rendition, or none at all.
struct TextStyle {
  let coloured: Bool

  func strong(_ text: String) -> String { wrap(text, "1") }
  func faint(_ text: String) -> String { wrap(text, "2") }
  func key(_ text: String) -> String { wrap(text, "1;36") }
  func warning(_ text: String) -> String { wrap(text, "1;33") }
  /// No colour of its own: it has to stand out on dark and light terminals.
  func value(_ text: String) -> String { wrap(text, "1") }
  /// Inverse even without colour: the cursor has to be seen.
  func cursor(_ text: String) -> String { "\u{1B}[7m\(text)\u{1B}[0m" }

  /// The head line, in the colour of the verdict.
  func bar(_ text: String, for verdict: Verdict?) -> String {
    let background =
      switch verdict {
      case .confirmed: "41;97"
      case .possible: "43;30"
      case .undetermined: "44;97"
      case .clear: "42;30"
      case nil: "100;97"
      }
    return coloured ? wrap(text, "1;" + background) : "\u{1B}[7m\(text)\u{1B}[0m"
  }

  private func wrap(_ text: String, _ codes: String) -> String {
    coloured && !text.isEmpty ? "\u{1B}[\(codes)m\(text)\u{1B}[0m" : text
  }
}
