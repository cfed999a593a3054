import Review

/// What the number keys take, side by side where it fits.
struct ChoiceGrid {
  /// Between one choice and the next.
  private static let gap = 3

  let choices: [ReviewView.Choice]
  let columns: Int
  let style: TextStyle

  /// Row by row, so that 1 2 3 is read as one reads; what finds no room is left out.
  func lines(atMost rows: Int) -> [String] {
    let room = max(8, columns - 3)
    let widest = choices.map { DisplayWidth.of(plain($0)) }.max() ?? 0
    let width = min(room, widest)
    let across = max(1, (room + Self.gap) / (width + Self.gap))
    let shown = choices.prefix(across * rows)
    return stride(from: 0, to: shown.count, by: across).map { start in
      "  "
        + shown[start..<min(start + across, shown.count)].map { cell($0, width) }
        .joined(separator: String(repeating: " ", count: Self.gap))
    }
  }

  private func plain(_ choice: ReviewView.Choice) -> String {
    "\(choice.key) \(Printable.text(choice.text))\(tail(choice))"
  }

  private func tail(_ choice: ReviewView.Choice) -> String {
    choice.confidence.map { "  \(Percent.text($0))" } ?? ""
  }

  private func cell(_ choice: ReviewView.Choice, _ width: Int) -> String {
    let tail = tail(choice)
    let room = max(1, width - 2 - DisplayWidth.of(tail))
    return style.key("\(choice.key)") + " "
      + DisplayWidth.pad(Printable.text(choice.text), to: room) + style.faint(tail)
  }
}

enum Percent {
  static func text(_ share: Double) -> String {
    let tenths = Int((share * 1000).rounded())
    return "\(tenths / 10).\(tenths % 10) %"
  }
}
