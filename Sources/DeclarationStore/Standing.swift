public import Declarations
import GRDB

extension DeclarationStore {
  /// Every field that needed a person has had one.
  /// - Throws: `invalid` while a field still needs a person: nothing unread is ever passed.
  public func finishReview(
    of id: String, by clerk: String, at now: Moment
  ) throws(StoreError) {
    try write { db in
      let before = try SheetReading.standing(id, db)
      let open = before.declaration.openFields
      guard open == 0 else {
        throw StoreError(
          .invalid, "\(open) fields of this declaration have not been seen by anybody",
          remedy: "Review them, or mark them illegible")
      }
      try change(before, to: .reviewed, by: clerk, detail: "", at: now, db)
    }
  }

  /// Sets a sheet aside as unusable. `reason` is a fixed word, never about a person.
  public func reject(
    _ id: String, reason: String, by clerk: String, at now: Moment
  ) throws(StoreError) {
    try write { db in
      try change(
        try SheetReading.standing(id, db), to: .rejected, by: clerk, detail: reason, at: now, db)
    }
  }

  /// Takes back ``finishReview(of:by:at:)`` or ``reject(_:reason:by:at:)``.
  public func reopen(
    _ id: String, by clerk: String, at now: Moment, settle: Settle
  ) throws(StoreError) {
    try write { db in
      var before = try SheetReading.standing(id, db)
      before.declaration = settle(before.declaration)
      try change(before, to: .open, by: clerk, detail: "", at: now, db)
    }
  }

  private func change(
    _ before: SheetReading.Standing, to standing: SheetRow.Standing, by clerk: String,
    detail: String, at now: Moment, _ db: Database
  ) throws {
    _ = try SheetRow.update(
      before.declaration, before: before, standing: standing, at: now,
      cause: standing.rawValue, db)
    let words = [standing.rawValue, detail].filter { !$0.isEmpty }
    try AuditRow.append(
      AuditEntry(
        at: now, actor: clerk, action: .edit, subject: before.declaration.id,
        detail: words.joined(separator: " ")), db)
  }
}
