import Declarations

/// Reads what is printed besides fields.
enum ArtworkReader {
  /// `- text: [line, line]` with `box`, `style` and changes to the style; with `translation`, the
  /// style of the second and later lines.
  static func readText(
    _ item: TemplateNode, into draft: inout TemplateDraft
  ) throws(TemplateError) {
    let mapping = try TemplateMapping(
      item, known: ["text", "box", "style", "translation"] + TextStyle.keys)
    let lines = try mapping.required("text", remedy: "Give the text").lines()
    let box = draft.onPage(
      try mapping.required("box", remedy: "Give box: [x, y, width, height]").box())
    let styleNode = mapping["style"] ?? item
    var style = try draft.style(try mapping["style"]?.string() ?? "note", at: styleNode)
    try style.adjust(by: mapping)
    if let node = mapping["translation"] {
      var rest = try draft.style(try node.string(), at: node)
      rest.alignment = style.alignment
      LabelSetting.stack(
        lines.map { draft.numbered($0, from: 1) }, in: box, first: style, rest: rest, on: &draft)
      return
    }
    let height = box.height / Double(max(1, lines.count))
    for (index, line) in lines.enumerated() {
      let place = PageRect(
        x: box.x, y: box.y + height * Double(index), width: box.width, height: height)
      draft.set(draft.numbered(line, from: 1), in: place, style: style)
    }
  }

  /// `- line: [x1, y1, x2, y2]` with `width` and `gray`.
  static func readLine(
    _ item: TemplateNode, into draft: inout TemplateDraft
  ) throws(TemplateError) {
    let mapping = try TemplateMapping(item, known: ["line", "width", "gray"])
    let ends = try mapping.required("line", remedy: "Give the line's ends")
      .numbers(4, shape: "[x1, y1, x2, y2]")
    draft.artwork.append(
      .line(
        x1: ends[0] + draft.originX, y1: ends[1] + draft.originY,
        x2: ends[2] + draft.originX, y2: ends[3] + draft.originY,
        width: try mapping["width"]?.number() ?? 0.2, gray: try mapping["gray"]?.number() ?? 0))
  }

  /// `- rectangle: [x, y, width, height]` with `width` and `gray` of its line and `fill`.
  static func readRectangle(
    _ item: TemplateNode, into draft: inout TemplateDraft
  ) throws(TemplateError) {
    let mapping = try TemplateMapping(item, known: ["rectangle", "width", "gray", "fill"])
    let box = try mapping.required("rectangle", remedy: "Give [x, y, width, height]").box()
    draft.artwork.append(
      .rectangle(
        draft.onPage(box), strokeWidth: try mapping["width"]?.number() ?? 0.2,
        strokeGray: try mapping["gray"]?.number() ?? 0,
        fillGray: try mapping["fill"]?.number()))
  }
}
