import Declarations

/// Puts the words of a field beside it: the label first, its translation below, hints last.
enum LabelSetting {
  /// Between a label and the box it belongs to.
  static let gap = 1.2
  /// Clear paper between a tick box and its words, so that a broad tick does not touch them.
  static let optionGap = 2.0
  /// From the top of a line to the top of the next, as a multiple of its size.
  static let leading = 1.22
  static let millimetresPerPoint = 25.4 / 72

  /// Stands after the label of a field that must be filled in.
  static let requiredSign = " *"

  /// Left of `box`, `width` wide.
  static func setLabel(
    _ lines: [String], required: Bool, leftOf box: PageRect, width: Double,
    on draft: inout TemplateDraft
  ) {
    let place = PageRect(
      x: box.x - gap - width, y: box.y, width: width, height: box.height)
    let signed = lines.enumerated().map {
      required && $0.offset == 0 ? $0.element + requiredSign : $0.element
    }
    stack(signed, in: place, first: "label", rest: "translation", on: &draft)
  }

  /// Right of a tick box; the words may be higher than the box.
  static func setOption(
    _ lines: [String], rightOf box: PageRect, width: Double, on draft: inout TemplateDraft
  ) {
    let place = PageRect(
      x: box.maxX + optionGap, y: box.y, width: width, height: box.height)
    stack(lines, in: place, first: "option", rest: "optionTranslation", on: &draft)
  }

  private static func stack(
    _ lines: [String], in box: PageRect, first: String, rest: String,
    on draft: inout TemplateDraft
  ) {
    guard let first = draft.styles[first], let rest = draft.styles[rest] else { return }
    stack(lines, in: box, first: first, rest: rest, on: &draft)
  }

  /// Stacks the lines, together vertically centred in `box`.
  static func stack(
    _ lines: [String], in box: PageRect, first: TextStyle, rest: TextStyle,
    on draft: inout TemplateDraft
  ) {
    let styles = lines.indices.map { $0 == 0 ? first : rest }
    let heights = styles.map { lineHeight($0.size) }
    var y = box.y + (box.height - heights.reduce(0, +)) / 2
    for ((line, style), height) in zip(zip(lines, styles), heights) {
      draft.set(
        line, in: PageRect(x: box.x, y: y, width: box.width, height: height), style: style)
      y += height
    }
  }

  static func lineHeight(_ size: Double) -> Double { size * millimetresPerPoint * leading }
}
