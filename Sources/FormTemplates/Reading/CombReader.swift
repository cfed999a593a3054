import Declarations

/// Reads `comb: {at: [x, y], cell: [w, h], count: 18, gaps: {6: 1.5}}`; a gap follows the cell
/// of that number, counted from 1.
enum CombReader {
  static let keys = ["at", "cell", "count", "gaps"]
  /// More characters than any document number has.
  static let longest = 60

  static func read(
    _ node: TemplateNode, on draft: TemplateDraft
  ) throws(TemplateError) -> [PageRect] {
    let mapping = try TemplateMapping(node, known: keys)
    let corner = try mapping.required("at", remedy: "Give the first cell's corner: at: [x, y]")
      .point()
    let size = try mapping.required("cell", remedy: "Give a cell's size: cell: [5.6, 8]").point()
    let count = try mapping.required("count", remedy: "Give the number of cells: count: 18")
      .integer(in: 1...longest)
    let gaps = try gaps(mapping["gaps"], count: count)
    var cells: [PageRect] = []
    var x = corner.x
    for number in 1...count {
      cells.append(
        draft.onPage(PageRect(x: x, y: corner.y, width: size.x, height: size.y)))
      x += size.x + (gaps[number] ?? 0)
    }
    return cells
  }

  private static func gaps(
    _ node: TemplateNode?, count: Int
  ) throws(TemplateError) -> [Int: Double] {
    guard let node else { return [:] }
    var gaps: [Int: Double] = [:]
    for entry in try TemplateMapping(node).all {
      guard let number = Int(entry.key), (1..<count).contains(number) else {
        throw entry.value.error(
          "a gap follows a cell from 1 to \(count - 1)",
          remedy: "Write gaps: {6: 1.5} for 1.5 mm after the sixth cell")
      }
      gaps[number] = try entry.value.number()
    }
    return gaps
  }
}
