import Declarations

/// Reads `choice: {at: [x, y], step: [dx, dy], options: {male: [男, Male], female: [女, Female]}}`;
/// `offsets: [0, 20, 45]` in place of `step` puts the options at uneven distances along x.
enum ChoiceReader {
  static let keys = ["at", "step", "offsets", "options"]
  /// The side of a box to tick, in millimetres: easy to hit, and a tick still overflows it little.
  static let tickSide = 4.5

  static func tickBox(x: Double, y: Double, on draft: TemplateDraft) -> PageRect {
    draft.onPage(PageRect(x: x, y: y, width: tickSide, height: tickSide))
  }

  static func read(
    _ node: TemplateNode, into draft: inout TemplateDraft
  ) throws(TemplateError) -> [FormField.Option] {
    let mapping = try TemplateMapping(node, known: keys)
    let corner = try mapping.required("at", remedy: "Give the first box's corner: at: [x, y]")
      .point()
    let optionsNode = try mapping.required("options", remedy: "Give options: {yes: [是, Yes]}")
    let entries = try TemplateMapping(optionsNode).all
    guard !entries.isEmpty else {
      throw optionsNode.error("a choice needs options", remedy: "Give options: {yes: [是, Yes]}")
    }
    let offsets = try offsets(mapping, count: entries.count)
    var options: [FormField.Option] = []
    for (index, entry) in entries.enumerated() {
      let box = tickBox(
        x: corner.x + offsets[index].x, y: corner.y + offsets[index].y, on: draft)
      let next = index + 1 < offsets.count ? offsets[index + 1].x - offsets[index].x : 0
      LabelSetting.setOption(
        try entry.value.lines(), rightOf: box, width: labelWidth(next), on: &draft)
      options.append(FormField.Option(value: entry.key, box: box))
    }
    return options
  }

  /// Up to the clear paper before the next box; the last option, or options below each other,
  /// get what a long label needs.
  private static func labelWidth(_ step: Double) -> Double {
    step > 0 ? max(1, step - tickSide - 2 * LabelSetting.optionGap) : 40
  }

  private static func offsets(
    _ mapping: TemplateMapping, count: Int
  ) throws(TemplateError) -> [(x: Double, y: Double)] {
    if let node = mapping["offsets"] {
      return try node.numbers(count, shape: "one distance for each option").map { ($0, 0) }
    }
    let step = try mapping.required("step", remedy: "Give step: [dx, dy] or offsets: [0, 20]")
      .point()
    return (0..<count).map { (step.x * Double($0), step.y * Double($0)) }
  }
}
