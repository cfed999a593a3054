public import Declarations
import GRDB

/// Whether somebody other than the importer has to activate a list.
public struct ApprovalPolicy: Hashable, Sendable {
  public var needsSecondPerson: Bool
  /// Who decided it last and when; nil while nobody ever did.
  public var decision: ListActivation?

  /// Names are compared without regard to case and spaces around them.
  func forbids(_ person: String, activating list: ImportedList) -> Bool {
    needsSecondPerson && Self.normalized(person) == Self.normalized(list.importedBy)
  }

  private static func normalized(_ name: String) -> String {
    String(name.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()).lowercased()
  }
}

/// What of a stored list decides who may activate it.
struct ImportedList {
  var version: Int
  var importedBy: String
}

extension DeclarationStore {
  public func approvalPolicy() throws(StoreError) -> ApprovalPolicy {
    try read(ApprovalPolicy.fetch)
  }

  /// Decided for all activations to come; what is active stays active. Decisions are kept, and the
  /// same one again adds nothing.
  public func setApprovalPolicy(
    secondPerson: Bool, by person: String, at now: Moment
  ) throws(StoreError) {
    try write { db in
      guard try ApprovalPolicy.fetch(db).needsSecondPerson != secondPerson else { return }
      try db.execute(
        sql: "INSERT INTO approvalPolicy (secondPerson, by, at) VALUES (?, ?, ?)",
        arguments: [secondPerson, person, now.milliseconds])
      try AuditRow.append(
        AuditEntry(
          at: now, actor: person, action: .approvalPolicy, subject: "hotspots",
          detail: secondPerson ? "second person" : "one person"), db)
    }
  }
}

extension ApprovalPolicy {
  static func fetch(_ db: Database) throws -> ApprovalPolicy {
    let row = try Row.fetchOne(db, sql: "SELECT * FROM approvalPolicy ORDER BY seq DESC LIMIT 1")
    guard let row else { return ApprovalPolicy(needsSecondPerson: false) }
    return ApprovalPolicy(
      needsSecondPerson: row["secondPerson"],
      decision: ListActivation(by: row["by"], at: Moment(milliseconds: row["at"])))
  }
}

extension StoreError {
  static func secondPersonNeeded(_ list: ImportedList) -> StoreError {
    StoreError(
      .secondPersonNeeded,
      "List version \(list.version) was imported by \(list.importedBy), and this store wants a "
        + "second person to activate it",
      remedy: "Have somebody else look at it and run "
        + "`wayform hotspots activate \(list.version)` under their own name")
  }
}
