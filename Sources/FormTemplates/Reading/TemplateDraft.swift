import Declarations

/// What has been gathered from a template file so far, and where on the page the reader is.
struct TemplateDraft {
  var fields: [FormField] = []
  var artwork: [Artwork] = []
  var styles = TextStyle.usual
  /// Added to all coordinates.
  var originX = 0.0
  var originY = 0.0
  /// Counted from 0 within a row group; nil outside.
  var row: Int?
  /// Millimetres kept for a label to the left of its field.
  var labelWidth = 18.0

  func onPage(_ box: PageRect) -> PageRect {
    PageRect(x: box.x + originX, y: box.y + originY, width: box.width, height: box.height)
  }

  func style(_ name: String, at node: TemplateNode) throws(TemplateError) -> TextStyle {
    guard let style = styles[name] else {
      throw node.error(
        "unknown style '\(name)'",
        remedy: "Styles known here: \(styles.keys.sorted().joined(separator: ", "))")
    }
    return style
  }

  /// Sets one line; `box` is on the page.
  mutating func set(_ text: String, in box: PageRect, style name: String) {
    guard !text.isEmpty, let style = styles[name] else { return }
    set(text, in: box, style: style)
  }

  mutating func set(_ text: String, in box: PageRect, style: TextStyle) {
    guard !text.isEmpty else { return }
    artwork.append(
      .text(
        Artwork.Label(
          text: text, box: box, size: style.size, bold: style.bold, gray: style.gray,
          alignment: style.alignment)))
  }

  /// `#` stands for the row: from 0 in keys, from 1 in print.
  func numbered(_ text: String, from first: Int) -> String {
    guard let row else { return text }
    return text.split(separator: "#", omittingEmptySubsequences: false)
      .joined(separator: String(row + first))
  }
}
