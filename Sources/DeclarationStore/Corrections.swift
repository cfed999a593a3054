public import Declarations
import GRDB

extension DeclarationStore {
  /// Adds a person's word on a field, puts it over the machine's reading, and keeps what `settle`
  /// makes of the whole. To undo, add ``ClerkReading/machine`` or the earlier reading.
  ///
  /// What the machine said is taken from the store, not from `correction`.
  /// - Returns: The sheet as it then stands.
  public func correct(
    _ correction: Correction, settle: Settle
  ) throws(StoreError) -> StoredSheet {
    try write { db in
      let before = try SheetReading.standing(correction.declaration, db)
      guard let machine = before.machine.fields[correction.field] else {
        throw StoreError(
          .invalid, "The form of this declaration has no field \(correction.field)",
          remedy: "See `wayform show` for its fields")
      }
      var correction = correction
      correction.machine = machine
      try CorrectionRow.insert(correction, db)
      try settleAgain(before, at: correction.at, cause: "correction", settle, db)
      try AuditRow.append(
        AuditEntry(
          at: correction.at, actor: correction.by, action: .edit, subject: correction.declaration,
          detail: correction.field.rawValue), db)
      return try SheetReading.sheet(correction.declaration, db)
    }
  }

  /// Takes a new machine reading of a sheet that is already there, with every correction over it.
  /// - Returns: The sheet as it then stands.
  public func reread(
    _ sheet: ReadSheet, at now: Moment, settle: Settle
  ) throws(StoreError) -> StoredSheet {
    try write { db in
      let evidenceHash = try evidence.keep(sheet.evidence)
      let id = sheet.declaration.id
      var before = try SheetReading.standing(id, db)
      before.machine = sheet.declaration
      try db.execute(
        sql: "UPDATE declaration SET machine = ?, observations = ?, evidence = ? WHERE id = ?",
        arguments: [
          try StoredJSON.encode(sheet.declaration), try StoredJSON.encode(sheet.observations),
          evidenceHash, id,
        ])
      try settleAgain(before, at: now, cause: "reading again", settle, db)
      return try SheetReading.sheet(id, db)
    }
  }

  public func note(
    _ text: String, on id: String, by clerk: String, at now: Moment
  ) throws(StoreError) {
    try write { db in
      _ = try SheetReading.standing(id, db)
      try db.execute(
        sql: "INSERT INTO note (declaration, text, by, at) VALUES (?, ?, ?, ?)",
        arguments: [id, text, clerk, now.milliseconds])
    }
  }

  private func settleAgain(
    _ before: SheetReading.Standing, at now: Moment, cause: String, _ settle: Settle,
    _ db: Database
  ) throws {
    let corrections = try CorrectionRow.all(of: before.machine.id, db)
    let settled = settle(before.machine.with(corrections))
    _ = try SheetRow.update(
      settled, before: before, standing: before.standing, at: now, cause: cause, db)
  }
}
