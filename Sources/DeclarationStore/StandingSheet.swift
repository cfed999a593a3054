import Declarations
import Foundation
import GRDB
import Screening

/// A sheet as screening again needs it, without what was read.
struct StandingSheet {
  let seq: Int64
  let declaration: String
  let basis: Int?
  let signature: UInt64
  let reach: [UInt8]
  let facts: [UInt8]
  let state: Declaration.State
  private let standing: SheetRow.Standing
  private let outcomeJSON: Data?

  /// Nil where the sheet was read anew, corrected or purged since.
  static func fetch(_ seq: Int64, _ db: Database) throws -> StandingSheet? {
    let statement = try db.cachedStatement(
      sql: """
        SELECT r.declaration, r.basis, r.signature, r.reach, f.facts, d.state, d.standing,
          (SELECT outcome FROM screening s WHERE s.declaration = d.id ORDER BY s.seq DESC LIMIT 1)
        FROM reach r JOIN fact f ON f.seq = r.seq JOIN declaration d ON d.id = r.declaration
        WHERE r.seq = ?
        """)
    return try Row.fetchOne(statement, arguments: [seq]).map { try StandingSheet(seq, $0) }
  }

  private init(_ seq: Int64, _ row: Row) throws {
    guard let state = Declaration.State(rawValue: row["state"]) else {
      throw StoreError.damaged("a declaration has no state")
    }
    self.seq = seq
    self.state = state
    declaration = row["declaration"]
    basis = row["basis"]
    signature = UInt64(bitPattern: row["signature"])
    reach = [UInt8](row["reach"] as Data)
    facts = [UInt8](row["facts"] as Data)
    standing = SheetRow.Standing(rawValue: row["standing"]) ?? .open
    outcomeJSON = row[7]
  }

  func unpackedFacts() throws -> ScreeningFacts {
    guard let facts = ScreeningFacts(packed: facts) else {
      throw StoreError.damaged("what screening knows of a declaration cannot be read")
    }
    return facts
  }

  /// What a list makes of the sheet, and what it was before.
  struct Judgement {
    let before: ScreeningOutcome?
    let outcome: ScreeningOutcome
    /// The outcome as it is kept; nil where it says nothing else than before, apart from the list
    /// that it was found under.
    let json: Data?
    let state: Declaration.State
    fileprivate let standingFor: (state: Declaration.State, outcome: Data?)

    /// False where somebody has changed the sheet since. What it was judged by is never changed
    /// under its number.
    func holds(of sheet: StandingSheet) -> Bool {
      standingFor == (sheet.state, sheet.outcomeJSON)
    }
  }

  func judged(under list: PreparedList) throws -> Judgement {
    let judged = list.outcome(of: try unpackedFacts().declaration(state: state))
    let before: ScreeningOutcome? = try outcomeJSON.map { try StoredJSON.decode($0) }
    let isNew = !judged.outcome.isSame(as: before)
    return Judgement(
      before: before, outcome: judged.outcome,
      json: isNew ? try StoredJSON.encode(judged.outcome) : nil, state: judged.state,
      standingFor: (state, outcomeJSON))
  }

  /// It stands behind all that was read, so it is fetched only for a sheet that changes.
  private func turn(_ db: Database) throws -> Turn? {
    let statement = try db.cachedStatement(sql: "SELECT turn FROM declaration WHERE id = ?")
    return try String.fetchOne(statement, arguments: [declaration]).flatMap { Turn(rawValue: $0) }
  }

  /// Adds a new outcome, kept as `json`, to the history and lets the sheet stand as it follows from
  /// it.
  func keep(
    _ judgement: Judgement, json: Data, at now: Moment, cause: String, _ db: Database
  ) throws {
    let outcome = judgement.outcome
    let turn =
      standing == .open
      ? Turn(
        try self.turn(db), from: judgement.before?.verdict, to: outcome.verdict,
        underNewList: true)
      : nil
    try db.cachedStatement(
      "UPDATE declaration SET state = ?, verdict = ?, listVersion = ?, turn = ? WHERE id = ?",
      [
        SheetRow.state(judgement.state, standing: standing, turn: turn).rawValue,
        outcome.verdict.rawValue,
        outcome.listVersion, turn?.rawValue, declaration,
      ])
    try SheetRow.insert(
      outcome, json: json, of: declaration, at: now, cause: cause, db)
  }

  /// Says that the outcome holds under a version of the list.
  func hold(signature: UInt64, _ version: Int, _ db: Database) throws {
    try db.cachedStatement(
      "UPDATE reach SET basis = ?, signature = ? WHERE seq = ?",
      [version, Int64(bitPattern: signature), seq])
  }

  /// As ``hold(signature:_:_:)``, with a reach that was taken anew.
  func hold(_ sheet: ReachedSheet, _ version: Int, _ db: Database) throws {
    try db.cachedStatement(
      "UPDATE reach SET basis = ?, signature = ?, reach = ? WHERE seq = ?",
      [version, Int64(bitPattern: sheet.signature), Data(sheet.reach), seq])
    try ReachRow.insertKeys(sheet.keys, seq, db)
  }
}

extension ScreeningFacts {
  /// The declaration in the state that it has by now.
  func declaration(state: Declaration.State) -> Declaration {
    var declaration = declaration
    declaration.state = state
    return declaration
  }
}

extension ScreeningOutcome {
  /// Apart from the list that it was found under.
  func isSame(as other: ScreeningOutcome?) -> Bool {
    var other = other
    other?.list = list
    other?.listVersion = listVersion
    return self == other
  }
}
