import Declarations

/// Reads boxes to tick in rows and columns:
/// `- grid: {at: [x, y], columns: 7, step: [26, 8]}` with `marks: {symptoms.fever: [发热, Fever]}`.
enum GridReader {
  static let keys = ["grid", "marks"]

  static func read(
    _ mapping: TemplateMapping, into draft: inout TemplateDraft
  ) throws(TemplateError) {
    let grid = try TemplateMapping(
      mapping.required("grid", remedy: "Give grid: {at, columns, step}"),
      known: ["at", "columns", "step"])
    let corner = try grid.required("at", remedy: "Give the first box's corner").point()
    let columns = try grid.required("columns", remedy: "Give the boxes in a row")
      .integer(in: 1...50)
    let step = try grid.required("step", remedy: "Give step: [dx, dy]").point()
    let marks = try TemplateMapping(
      mapping.required("marks", remedy: "Give marks: {symptoms.fever: [发热, Fever]}"))
    for (index, mark) in marks.all.enumerated() {
      let box = ChoiceReader.tickBox(
        x: corner.x + step.x * Double(index % columns),
        y: corner.y + step.y * Double(index / columns), on: draft)
      let width = max(1, step.x - ChoiceReader.tickSide - 2 * LabelSetting.optionGap)
      LabelSetting.setOption(
        try mark.value.lines(), rightOf: box, width: width, on: &draft)
      draft.fields.append(
        FormField(
          key: FieldKey(mark.key), kind: .mark, content: .mark, layout: .box(box)))
    }
  }
}
