import Declarations

/// Writing that does not fit is written over the lines, and is misread there.
enum RoomToWrite {
  /// Millimetres. A digit of ordinary writing is 3 to 4 wide; below this neighbours touch.
  static let cellWidth = 4.5
  /// Millimetres. Ordinary Chinese writing is 6 to 8 high.
  static let boxHeight = 6.5
  /// Millimetres. A smaller box is missed by a pen and lost at 150 dpi.
  static let tickSide = 3.0

  static func findings(_ template: FormTemplate) -> [Finding] {
    template.fields.flatMap { field in
      switch field.layout {
      case .cells(let cells): comb(field.key, cells)
      case .options(let options): ticks(field.key, options.map(\.box))
      case .box(let box):
        switch field.kind {
        case .mark: ticks(field.key, [box])
        case .code: [Finding]()
        default: low(field.key, box)
        }
      }
    }
  }

  private static func comb(_ key: FieldKey, _ cells: [PageRect]) -> [Finding] {
    let narrow = cells.contains { $0.width < cellWidth }
    let widths =
      narrow
      ? [
        finding("cell-too-narrow", "\(key) has cells narrower than \(cellWidth) mm.")
      ] : []
    return widths + (cells.first.map { low(key, $0) } ?? [])
  }

  private static func low(_ key: FieldKey, _ box: PageRect) -> [Finding] {
    guard box.height < boxHeight else { return [] }
    return [finding("box-too-low", "\(key) is lower than \(boxHeight) mm.")]
  }

  private static func ticks(_ key: FieldKey, _ boxes: [PageRect]) -> [Finding] {
    guard boxes.contains(where: { min($0.width, $0.height) < tickSide }) else { return [] }
    return [finding("tick-too-small", "\(key) has a box to tick under \(tickSide) mm.")]
  }

  private static func finding(_ rule: String, _ summary: String) -> Finding {
    Finding(rule: rule, severity: .warning, summary: summary)
  }
}
