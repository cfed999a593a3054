import Declarations

/// Reads a list of things to print: fields, grids, row groups, texts, lines, rectangles.
enum ContentReader {
  static func read(
    _ node: TemplateNode, into draft: inout TemplateDraft
  ) throws(TemplateError) {
    for item in try node.items() { try readItem(item, into: &draft) }
  }

  private static func readItem(
    _ item: TemplateNode, into draft: inout TemplateDraft
  ) throws(TemplateError) {
    let keys = try TemplateMapping(item).all.map(\.key)
    if keys.contains("field") {
      try FieldReader.read(TemplateMapping(item, known: FieldReader.keys), into: &draft)
    } else if keys.contains("grid") {
      try GridReader.read(TemplateMapping(item, known: GridReader.keys), into: &draft)
    } else if keys.contains("rows") {
      try RowReader.read(TemplateMapping(item, known: RowReader.keys), into: &draft)
    } else if keys.contains("text") {
      try ArtworkReader.readText(item, into: &draft)
    } else if keys.contains("line") {
      try ArtworkReader.readLine(item, into: &draft)
    } else if keys.contains("rectangle") {
      try ArtworkReader.readRectangle(item, into: &draft)
    } else {
      throw item.error(
        "it is not clear what to print",
        remedy: "Begin the item with one of: field, grid, rows, text, line, rectangle")
    }
  }
}
