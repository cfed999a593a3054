import Declarations
import Foundation
import GRDB

/// The `declaration` table and the history of its verdicts.
enum SheetRow {
  /// What a person decided of the whole sheet.
  enum Standing: String { case open, reviewed, rejected, closed }

  static func insert(
    _ sheet: EncodedSheet, evidenceHash: String, at now: Moment, _ db: Database
  ) throws {
    let declaration = sheet.declaration
    try db.cachedStatement(
      """
      INSERT INTO declaration (id, sha256, page, state, verdict, listVersion, refer, openFields,
        received, station, form, formVersion, serial, evidence, machine, current, observations)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        declaration.id, declaration.source.sha256, declaration.source.page,
        declaration.state.rawValue, declaration.screening?.verdict.rawValue,
        declaration.screening?.listVersion, declaration.refer, declaration.openFields,
        declaration.received.description, declaration.station, declaration.form.id,
        declaration.form.version, declaration.serial, evidenceHash, sheet.json, sheet.json,
        sheet.observations,
      ])
    guard let outcome = declaration.screening, let json = sheet.outcome else { return }
    try insert(outcome, json: json, of: declaration.id, at: now, cause: "scan", db)
  }

  /// Keeps a settled declaration in place of `before`, and its verdict where that is another.
  /// `underNewList`: the verdict follows from another list, not from another reading.
  static func update(
    _ settled: Declaration, before: SheetReading.Standing, standing: Standing, at now: Moment,
    cause: String, underNewList: Bool = false, _ db: Database
  ) throws -> Declaration {
    var settled = settled
    let standing = standing == .reviewed && settled.openFields > 0 ? .open : standing
    let verdicts = (before.declaration.screening?.verdict, settled.screening?.verdict)
    let turn =
      standing == .open
      ? Turn(before.turn, from: verdicts.0, to: verdicts.1, underNewList: underNewList) : nil
    settled.state = state(settled.state, standing: standing, turn: turn)
    try db.execute(
      sql: """
        UPDATE declaration SET state = ?, standing = ?, verdict = ?, listVersion = ?, refer = ?,
          openFields = ?, serial = ?, turn = ? WHERE id = ?
        """,
      arguments: [
        settled.state.rawValue, standing.rawValue, settled.screening?.verdict.rawValue,
        settled.screening?.listVersion, settled.refer, settled.openFields, settled.serial,
        turn?.rawValue, settled.id,
      ])
    try keepReadings(of: settled, db)
    try keepVerdict(
      of: settled, before: before.declaration.screening, at: now, cause: cause, db)
    return settled
  }

  /// Writes what was read where that is another; what screening makes of it stands in columns.
  private static func keepReadings(of settled: Declaration, _ db: Database) throws {
    let blob = try Data.fetchOne(
      db, sql: "SELECT current FROM declaration WHERE id = ?", arguments: [settled.id])
    let stored: Declaration? = try blob.map { try StoredJSON.decode($0) }
    guard stored?.readings != settled.readings else { return }
    try db.execute(
      sql: "UPDATE declaration SET current = ? WHERE id = ?",
      arguments: [try StoredJSON.encode(settled), settled.id])
  }

  /// A state that only a person gives does not outlive that person's word, and nothing that was
  /// a hit is cleared because a list says less: somebody looks first.
  static func state(
    _ state: Declaration.State, standing: Standing, turn: Turn?
  ) -> Declaration.State {
    switch standing {
    case .open:
      let isPersons = [.reviewed, .rejected, .closed].contains(state)
      return isPersons || (turn == .fallen && state == .cleared) ? .needsReview : state
    case .reviewed: return .reviewed
    case .rejected: return .rejected
    case .closed: return .closed
    }
  }

  private static func keepVerdict(
    of declaration: Declaration, before: ScreeningOutcome?, at now: Moment, cause: String,
    _ db: Database
  ) throws {
    guard let outcome = declaration.screening, outcome != before else { return }
    let json = try StoredJSON.encode(outcome)
    try insert(outcome, json: json, of: declaration.id, at: now, cause: cause, db)
  }

  /// Adds to the history of verdicts.
  static func insert(
    _ outcome: ScreeningOutcome, json: Data, of id: String, at now: Moment, cause: String,
    _ db: Database
  ) throws {
    try db.cachedStatement(
      """
      INSERT INTO screening (declaration, verdict, list, listVersion, outcome, at, cause)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """,
      [
        id, outcome.verdict.rawValue, outcome.list, outcome.listVersion, json, now.milliseconds,
        cause,
      ])
  }
}

extension Declaration {
  /// How many fields still need a person.
  var openFields: Int { fields.values.count { !$0.accepted } }
  var serial: String? { fields[.serial]?.value?.text }

  /// Without what screening made of it.
  fileprivate var readings: Declaration {
    var readings = self
    readings.screening = nil
    readings.state = .needsReview
    readings.refer = false
    return readings
  }
}
