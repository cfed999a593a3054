import Declarations
import Review

/// One screenful: the view as lines of text, exactly as many as the terminal has.
struct ReviewFrame {
  /// Fewer rows than this have none to spare for air.
  private static let roomyRows = 36
  private static let mostFindings = 2
  private static let mostNotes = 2
  private static let mostChoiceRows = 3

  let view: ReviewView
  let size: Terminal.Size
  let style: TextStyle
  /// What the clerk's last word did to the verdict.
  var news: String?

  /// Columns and rows that the crop may take; the same while the clerk types.
  var cropSize: Terminal.Size {
    let below = 1 + Self.mostChoiceRows + Self.mostFindings + min(Self.mostNotes, view.notes.count)
    let taken = headLines.count + labelLines.count + air.count + below + footLines.count
    return Terminal.Size(columns: size.columns - 2, rows: max(1, size.rows - taken))
  }

  func lines(crop: [String]) -> [String] {
    let foot = footLines
    var body = headLines
    switch view.mode {
    case .finished: body += ["", "  " + style.strong("Nothing is left to review."), ""]
    case .help: body += helpLines
    default: body += labelLines + (crop.isEmpty ? [noPicture] : crop) + air + answerLines
    }
    let room = max(0, size.rows - foot.count)
    body = Array(body.prefix(room))
    body += [String](repeating: "", count: room - body.count)
    return (body + foot).suffix(size.rows)
  }

  /// Empty lines, where there is room for any.
  private var air: [String] { size.rows >= Self.roomyRows ? [""] : [] }

  private var noPicture: String {
    view.field == nil ? "" : "  " + style.faint(clip("(there is no picture of this field)"))
  }

  private var headLines: [String] {
    let left =
      view.sheets > 0
      ? " \(progress) sheet \(view.sheet) of \(view.sheets) · \(view.open) open" : " empty queue"
    let right = (view.verdict.map { $0.rawValue.uppercased() } ?? "not screened") + " "
    let shown = view.sheets > 0 && view.mode != .finished ? right : ""
    let room = max(0, size.columns - DisplayWidth.of(shown))
    let bar = DisplayWidth.clip(DisplayWidth.pad(left, to: room) + shown, to: size.columns)
    return [style.bar(bar, for: view.verdict), " " + style.faint(clip(view.title))] + air
  }

  /// Sheets behind and before the clerk.
  private var progress: String {
    let cells = 10
    let behind = view.mode == .finished ? view.sheets : view.sheet - 1
    let full = view.sheets > 0 ? cells * max(0, behind) / view.sheets : 0
    return String(repeating: "█", count: full) + String(repeating: "░", count: cells - full)
  }

  private var labelLines: [String] {
    guard let field = view.field else { return [] }
    let label = FieldLabel.of(field)
    let key = clip(field.rawValue, less: DisplayWidth.of(label) + 4)
    return [
      " " + style.strong(clip(label)) + "  " + style.faint(key),
      " " + style.faint(clip("why: \(view.why)")),
    ] + air
  }

  /// What stands there, and what the clerk may say to it.
  private var answerLines: [String] {
    let entry = EntryLine(columns: size.columns, style: style)
    var lines: [String]
    switch (view.mode, view.entry) {
    case (.rejecting, _): lines = [" " + style.strong("Reject this sheet because it is")] + choices
    case (.typing, let text?): lines = [valueLine, entry.text("type", text)]
    case (.note, let text?): lines = [valueLine, entry.text("note", text)]
    default: lines = [valueLine] + choices
    }
    if view.mode != .rejecting {
      lines += view.findings.prefix(Self.mostFindings).map {
        "  " + style.warning("!") + " " + clip($0.summary, less: 4)
      }
    }
    return lines + view.notes.suffix(Self.mostNotes).map { " " + style.faint(clip("note: \($0)")) }
  }

  private var valueLine: String {
    let state = view.state?.rawValue ?? "nothing"
    let value = view.value.isEmpty ? "(\(state))" : view.value
    var tail = view.confidence.map { "   \(Percent.text($0))" } ?? ""
    if !view.value.isEmpty, view.state != .read { tail += "   \(state)" }
    let room = max(2, size.columns - DisplayWidth.of(tail) - 9)
    return " " + style.faint("reads") + "  "
      + style.value(DisplayWidth.clip(Printable.text(value), to: room))
      + (view.state == .read ? style.faint(tail) : style.warning(tail))
  }

  private var choices: [String] {
    ChoiceGrid(choices: view.choices, columns: size.columns, style: style)
      .lines(atMost: view.mode == .rejecting ? view.choices.count : Self.mostChoiceRows)
  }

  private var helpLines: [String] {
    ["  " + style.strong("Keys"), ""]
      + view.hints.map {
        "    " + style.key(DisplayWidth.pad($0.key, to: 12)) + " " + clip($0.action, less: 17)
      }
  }

  private var footLines: [String] {
    let rule = style.faint(String(repeating: "─", count: size.columns))
    let news = clip(news ?? "")
    let message = clip(view.message, less: news.isEmpty ? 2 : DisplayWidth.of(news) + 5)
    let gap = news.isEmpty || message.isEmpty ? "" : "   "
    return [rule, " " + style.warning(message) + gap + style.strong(news)] + hintLines
  }

  /// As many hints as two lines hold, the way to the others and the way out among them; always
  /// two lines, so that nothing jumps.
  private var hintLines: [String] {
    guard view.mode != .help else { return [" " + style.faint("any key goes back"), ""] }
    let last = view.hints.filter { Self.alwaysShown.contains($0.key) }
    let first = view.hints.filter { !Self.alwaysShown.contains($0.key) }
    let top = fitting(first[...], columns: size.columns)
    let room = size.columns - last.map(width).reduce(0, +)
    let bottom = fitting(first.dropFirst(top.count), columns: room)
    return [top, bottom + fitting(last[...], columns: size.columns)].map { hints in
      " " + hints.map { style.key($0.key) + " " + $0.action }.joined(separator: "  ")
    }
  }

  private static let alwaysShown: Set<String> = ["?", "q", "Esc"]

  private func fitting(
    _ hints: ArraySlice<ReviewView.KeyHint>, columns: Int
  ) -> ArraySlice<ReviewView.KeyHint> {
    var taken = 1
    return hints.prefix { hint in
      taken += width(hint)
      return taken <= columns
    }
  }

  /// With the gap before the next one.
  private func width(_ hint: ReviewView.KeyHint) -> Int {
    DisplayWidth.of(hint.key) + DisplayWidth.of(hint.action) + 3
  }

  private func clip(_ text: String, less margin: Int = 2) -> String {
    DisplayWidth.clip(Printable.text(text), to: max(1, size.columns - margin))
  }
}
