/// Reads content that repeats downwards: `- rows: {count: 4, at: [x, y], step: 9}` with
/// `content:`; `#` in it stands for the row.
enum RowReader {
  static let keys = ["rows", "content"]

  static func read(
    _ mapping: TemplateMapping, into draft: inout TemplateDraft
  ) throws(TemplateError) {
    let rows = try TemplateMapping(
      mapping.required("rows", remedy: "Give rows: {count, at, step}"),
      known: ["count", "at", "step"])
    let count = try rows.required("count", remedy: "Give the number of rows")
      .integer(in: 1...50)
    let corner = try rows.required("at", remedy: "Give the first row's corner").point()
    let step = try rows.required("step", remedy: "Give the distance of rows").number()
    let content = try mapping.required("content", remedy: "Give what a row holds")
    let (x, y) = (draft.originX, draft.originY)
    for row in 0..<count {
      draft.originX = x + corner.x
      draft.originY = y + corner.y + step * Double(row)
      draft.row = row
      try ContentReader.read(content, into: &draft)
    }
    (draft.originX, draft.originY, draft.row) = (x, y, nil)
  }
}
