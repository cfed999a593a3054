import Declarations
import Foundation
import GRDB

/// The `declaration` table and the history of its verdicts.
enum SheetRow {
  /// What a person decided of the whole sheet.
  enum Standing: String { case open, reviewed, rejected, closed }

  static func insert(
    _ sheet: ReadSheet, evidenceHash: String, at now: Moment, _ db: Database
  ) throws {
    let declaration = sheet.declaration
    let blob = try StoredJSON.encode(declaration)
    try db.execute(
      sql: """
        INSERT INTO declaration (id, sha256, page, state, verdict, listVersion, refer, openFields,
          received, station, form, formVersion, serial, evidence, machine, current, observations)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        declaration.id, declaration.source.sha256, declaration.source.page,
        declaration.state.rawValue, declaration.screening?.verdict.rawValue,
        declaration.screening?.listVersion, declaration.refer, declaration.openFields,
        declaration.received.description, declaration.station, declaration.form.id,
        declaration.form.version, declaration.serial, evidenceHash, blob, blob,
        try StoredJSON.encode(sheet.observations),
      ])
    try keepVerdict(of: declaration, before: nil, at: now, cause: "scan", db)
  }

  /// Keeps a settled declaration in place of `before`, and its verdict where that is another.
  static func update(
    _ settled: Declaration, before: Declaration, standing: Standing, at now: Moment,
    cause: String, _ db: Database
  ) throws -> Declaration {
    var settled = settled
    let standing = standing == .reviewed && settled.openFields > 0 ? .open : standing
    settled.state = state(of: settled, standing: standing)
    try db.execute(
      sql: """
        UPDATE declaration SET state = ?, standing = ?, verdict = ?, listVersion = ?, refer = ?,
          openFields = ?, serial = ?, current = ? WHERE id = ?
        """,
      arguments: [
        settled.state.rawValue, standing.rawValue, settled.screening?.verdict.rawValue,
        settled.screening?.listVersion, settled.refer, settled.openFields, settled.serial,
        try StoredJSON.encode(settled), settled.id,
      ])
    try keepVerdict(of: settled, before: before.screening, at: now, cause: cause, db)
    return settled
  }

  private static func state(of settled: Declaration, standing: Standing) -> Declaration.State {
    switch standing {
    case .open:
      // A state that only a person gives does not outlive that person's word.
      [.reviewed, .rejected, .closed].contains(settled.state) ? .needsReview : settled.state
    case .reviewed: .reviewed
    case .rejected: .rejected
    case .closed: .closed
    }
  }

  private static func keepVerdict(
    of declaration: Declaration, before: ScreeningOutcome?, at now: Moment, cause: String,
    _ db: Database
  ) throws {
    guard let outcome = declaration.screening, outcome != before else { return }
    try db.execute(
      sql: """
        INSERT INTO screening (declaration, verdict, list, listVersion, outcome, at, cause)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        declaration.id, outcome.verdict.rawValue, outcome.list, outcome.listVersion,
        try StoredJSON.encode(outcome), now.milliseconds, cause,
      ])
  }
}

extension Declaration {
  /// How many fields still need a person.
  var openFields: Int { fields.values.count { !$0.accepted } }
  var serial: String? { fields[.serial]?.value?.text }
}
