import Declarations

/// Reads a framed part of the form; its content is placed from the corner below its heading.
enum SectionReader {
  static let keys = ["heading", "at", "size", "labels", "content"]
  /// The bar that holds the heading, in millimetres.
  static let headingHeight = 5.5
  static let frameWidth = 0.25
  static let frameGray = 0.45
  /// Light enough to fall away when the page is binarized.
  static let barGray = 0.9
  static let latinWidth = 0.6
  /// Broader than high and not quite black: nothing like a registration mark.
  static let badge = (width: 8.0, gray: 0.25)

  static func read(
    _ node: TemplateNode, into draft: inout TemplateDraft
  ) throws(TemplateError) {
    let mapping = try TemplateMapping(node, known: keys)
    let corner = try mapping.required("at", remedy: "Give at: [x, y]").point()
    let size = try mapping.required("size", remedy: "Give size: [width, height]").point()
    let frame = PageRect(x: corner.x, y: corner.y, width: size.x, height: size.y)
    let usualLabels = draft.labelWidth
    draft.labelWidth = try mapping["labels"]?.number() ?? usualLabels
    draft.originX = corner.x
    draft.originY = corner.y
    if let heading = mapping["heading"] {
      try set(heading, over: frame, on: &draft)
      draft.originY += headingHeight
    }
    draft.artwork.append(
      .rectangle(frame, strokeWidth: frameWidth, strokeGray: frameGray, fillGray: nil))
    try ContentReader.read(
      mapping.required("content", remedy: "Give the section's content"), into: &draft)
    (draft.originX, draft.originY, draft.labelWidth) = (0, 0, usualLabels)
  }

  /// `[number, title, translation]`; the number in white on a dark badge.
  private static func set(
    _ node: TemplateNode, over frame: PageRect, on draft: inout TemplateDraft
  ) throws(TemplateError) {
    let words = try node.lines()
    guard words.count == 3 else {
      throw node.error(
        "a heading has three parts", remedy: "Write heading: [1, 旅客信息, Traveller]")
    }
    let bar = PageRect(x: frame.x, y: frame.y, width: frame.width, height: headingHeight)
    let number = PageRect(
      x: frame.x, y: frame.y, width: badge.width, height: headingHeight)
    draft.artwork.append(
      .rectangle(bar, strokeWidth: frameWidth, strokeGray: frameGray, fillGray: barGray))
    draft.artwork.append(.rectangle(number, strokeWidth: 0, strokeGray: 0, fillGray: badge.gray))
    draft.set(words[0], in: number, style: "headingNumber")
    let title = PageRect(
      x: number.maxX + 2, y: bar.y, width: bar.width - number.width - 4, height: bar.height)
    draft.set(words[1], in: title, style: "heading")
    draft.set(words[2], in: after(words[1], in: title, draft: draft), style: "headingTranslation")
  }

  /// A Han character is exactly as wide as its size and a Latin one about `latinWidth` of it,
  /// so the translation's place needs no font.
  private static func after(
    _ words: String, in box: PageRect, draft: TemplateDraft
  ) -> PageRect {
    let em = (draft.styles["heading"]?.size ?? 0) * LabelSetting.millimetresPerPoint
    let used = words.reduce(2.0) { $0 + ($1.isASCII ? latinWidth : 1) * em }
    return PageRect(
      x: box.x + used, y: box.y, width: max(1, box.width - used), height: box.height)
  }
}
