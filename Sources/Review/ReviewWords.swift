import Declarations

// What the clerk says of a field, and taking it back.
extension ReviewSession {
  mutating func save(
    _ reading: ClerkReading, findings: [Finding] = [], at now: Moment
  ) -> [ReviewEffect] {
    guard let sheet, let focus, let shown = focused else { return [.bell] }
    let machine = sheet.machine[focus] ?? shown
    let before = sheet.corrections.last { $0.field == focus }
    history.append(
      .reading(
        declaration: sheet.declaration.id, field: focus, machine: machine,
        before: before?.reading ?? .machine, findings: before?.findings ?? []))
    skipped.remove(focus)
    arrival = .advance
    return [
      .save(
        Correction(
          declaration: sheet.declaration.id, field: focus, machine: machine, reading: reading,
          findings: findings, by: clerk, at: now))
    ]
  }

  /// Takes back the last thing of this session, on whatever sheet it was; a new row, not a removal.
  mutating func undo(at now: Moment) -> [ReviewEffect] {
    guard let change = history.popLast() else { return refuse("There is nothing to take back") }
    position = queue.firstIndex(of: change.declaration) ?? position
    message = "Taken back"
    switch change {
    case .rejection(let id):
      arrival = .begin
      return [.reopen(declaration: id, by: clerk, at: now), .load(declaration: id)]
    case .reading(let id, let field, let machine, let before, let findings):
      arrival = .stay(on: field)
      return [
        .save(
          Correction(
            declaration: id, field: field, machine: machine, reading: before,
            findings: findings, by: clerk, at: now))
      ]
    }
  }
}
