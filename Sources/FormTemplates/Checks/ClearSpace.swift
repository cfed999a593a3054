import Declarations

/// A broad tick leaves its box; whatever else is marked or written must stand clear of it.
enum ClearSpace {
  /// Millimetres around a box to tick: an ordinary tick overshoots by about one.
  static let aroundTicks = 2.0

  static func findings(_ template: FormTemplate) -> [Finding] {
    template.fields.filter { isTicked($0) && crowded($0, in: template) }.map {
      Finding(
        rule: "tick-crowded", severity: .warning,
        summary: "\($0.key) has a box to tick nearer than \(aroundTicks) mm to another box.")
    }
  }

  private static func isTicked(_ field: FormField) -> Bool {
    field.kind == .mark || field.kind == .choice
  }

  private static func crowded(_ field: FormField, in template: FormTemplate) -> Bool {
    field.boxes.enumerated().contains { index, box in
      let reach = box.insetBy(-aroundTicks, -aroundTicks)
      let siblings = field.boxes.enumerated().filter { $0.offset != index }.map(\.element)
      let others = template.fields
        .filter { $0.key != field.key && $0.page == field.page }.flatMap(\.boxes)
      return (siblings + others).contains { reach.overlaps($0) }
    }
  }
}
