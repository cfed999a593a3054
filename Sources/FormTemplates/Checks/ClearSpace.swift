import Declarations

/// A broad tick leaves its box; the next box to tick must stand clear of it.
enum ClearSpace {
  /// Millimetres between boxes to tick: an ordinary tick overshoots by about one.
  static let betweenTicks = 2.0

  static func findings(_ template: FormTemplate) -> [Finding] {
    let ticks = template.fields
      .filter { $0.kind == .mark || $0.kind == .choice }
      .flatMap { field in field.boxes.map { (key: field.key, page: field.page, box: $0) } }
    var crowded: [FieldKey] = []
    for (index, first) in ticks.enumerated() {
      let reach = first.box.insetBy(-betweenTicks, -betweenTicks)
      let close = ticks.dropFirst(index + 1).contains {
        $0.page == first.page && reach.overlaps($0.box)
      }
      if close && !crowded.contains(first.key) { crowded.append(first.key) }
    }
    return crowded.map {
      Finding(
        rule: "ticks-too-close", severity: .warning,
        summary: "\($0) has a box to tick nearer than \(betweenTicks) mm to another.")
    }
  }
}
