import Declarations
import Review

/// One screenful: the view as lines of text, exactly as many as the terminal has.
struct ReviewFrame {
  /// Lines that are never given to the crop: head, field, value, entry, keys.
  private static let fixedLines = 11
  private static let leastCropLines = 4
  private static let mostChoices = 5

  let view: ReviewView
  let size: Terminal.Size
  let style: TextStyle

  /// Columns and rows that the crop may take.
  var cropSize: (columns: Int, rows: Int) {
    let lists = min(Self.mostChoices, view.choices.count) + min(3, view.findings.count)
    let rows = size.rows - Self.fixedLines - lists
    return (size.columns - 4, max(Self.leastCropLines, min(rows, size.rows / 2)))
  }

  func lines(crop: [String]) -> [String] {
    let foot = footLines
    var body = headLines
    switch view.mode {
    case .finished: body += ["", "  " + style.strong("Nothing is left to review."), ""]
    case .help: body += helpLines
    default: body += fieldLines(crop: crop)
    }
    let room = max(0, size.rows - foot.count)
    body = Array(body.prefix(room))
    body += [String](repeating: "", count: room - body.count)
    return body + foot
  }

  private var headLines: [String] {
    let position =
      view.sheets > 0
      ? "sheet \(view.sheet) of \(view.sheets), \(view.open) field\(view.open == 1 ? "" : "s") open"
      : "empty queue"
    let left = " Wayform review   \(position)"
    let right = view.verdict.map { "\($0.rawValue) " } ?? ""
    let gap = max(1, size.columns - DisplayWidth.of(left) - DisplayWidth.of(right))
    let bar = DisplayWidth.pad(
      left + String(repeating: " ", count: gap) + right, to: size.columns)
    return [style.bar(bar, for: view.verdict), " " + style.faint(clip(view.title)), ""]
  }

  private func fieldLines(crop: [String]) -> [String] {
    guard let field = view.field else { return [] }
    var lines = [" " + style.strong(FieldLabel.of(field)) + "  " + style.faint(field.rawValue)]
    lines.append(" " + clip("Why: \(view.why)"))
    lines.append("")
    lines += crop.map { "  " + $0 }
    lines.append("")
    lines.append(valueLine)
    lines += view.choices.prefix(Self.mostChoices).map(choiceLine)
    lines += view.findings.prefix(3).map(findingLine)
    lines += view.notes.suffix(2).map { " " + style.faint(clip("note: \($0)")) }
    return lines
  }

  private var valueLine: String {
    let value = view.value.isEmpty ? "(\(view.state?.rawValue ?? "nothing"))" : view.value
    var line = "    " + style.value(clip(value, less: 28))
    if let confidence = view.confidence { line += "   " + style.faint(Self.percent(confidence)) }
    if let state = view.state, state != .read { line += "   " + style.warning(state.rawValue) }
    return line
  }

  private func choiceLine(_ choice: ReviewView.Choice) -> String {
    let text = DisplayWidth.pad(choice.text, to: max(10, size.columns - 20))
    return "  " + style.key("\(choice.key)") + " " + text
      + (choice.confidence.map { style.faint(Self.percent($0)) } ?? "")
  }

  private func findingLine(_ finding: Finding) -> String {
    "  " + style.warning("!") + " " + clip(finding.summary, less: 4)
  }

  private var helpLines: [String] {
    ["  " + style.strong("Keys"), ""]
      + view.hints.map { "    " + style.key(DisplayWidth.pad($0.key, to: 12)) + " " + $0.action }
  }

  private var footLines: [String] {
    let rule = style.faint(String(repeating: "─", count: size.columns))
    return [rule, entryLine, " " + clip(view.message)] + hintLines
  }

  private var entryLine: String {
    guard let entry = view.entry else { return "" }
    let before = String(entry.text.prefix(entry.cursor))
    let after = entry.text.dropFirst(entry.cursor)
    let under = after.first.map { String($0) } ?? " "
    return " " + style.strong(entry.prompt) + " " + before + style.cursor(under)
      + after.dropFirst()
  }

  /// As many hints as two lines hold.
  private var hintLines: [String] {
    guard view.mode != .help else { return [] }
    var lines = [" "]
    var width = 1
    for hint in view.hints {
      let length = DisplayWidth.of(hint.key) + DisplayWidth.of(hint.action) + 3
      if width + length > size.columns {
        guard lines.count < 2 else { break }
        lines.append(" ")
        width = 1
      }
      lines[lines.count - 1] += style.key(hint.key) + " " + hint.action + "  "
      width += length
    }
    return lines
  }

  private func clip(_ text: String, less margin: Int = 2) -> String {
    DisplayWidth.clip(text, to: max(1, size.columns - margin))
  }

  private static func percent(_ share: Double) -> String {
    let tenths = Int((share * 1000).rounded())
    return "\(tenths / 10).\(tenths % 10) %"
  }
}
