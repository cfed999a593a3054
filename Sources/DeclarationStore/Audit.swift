public import Declarations
import GRDB

/// One thing that somebody did. Nothing personal stands in it: ids, field names and fixed words.
public struct AuditEntry: Hashable, Sendable {
  public enum Action: String, Sendable, CaseIterable {
    case view, edit, export, importList = "import-list", activate, screen, purge, backup
    case approvalPolicy = "approval-policy"
  }

  public var at: Moment
  public var actor: String
  public var action: Action
  /// A declaration's id, a list's version, an export's kind.
  public var subject: String
  public var detail: String

  public init(at: Moment, actor: String, action: Action, subject: String, detail: String = "") {
    self.at = at
    self.actor = actor
    self.action = action
    self.subject = subject
    self.detail = detail
  }
}

/// An entry in its place in the chain.
public struct AuditLine: Hashable, Sendable {
  /// Counted from 1 without gaps.
  public var number: Int
  public var entry: AuditEntry
  /// Over the entry and the hash before it; SHA-256 in hexadecimal.
  public var hash: String
}

public enum AuditVerdict: Hashable, Sendable {
  /// Note the last hash elsewhere: a chain proves itself only against what is known outside.
  case whole(lines: Int, lastHash: String)
  /// The first line that does not follow from those before it.
  case broken(at: Int)
}

extension DeclarationStore {
  /// For views with values revealed, and whatever else the store cannot see by itself.
  public func audit(_ entry: AuditEntry) throws(StoreError) {
    try write { try AuditRow.append(entry, $0) }
  }

  /// Goes through the audit, oldest first.
  public func forEachAuditLine(_ body: (AuditLine) throws -> Void) throws {
    try StoreError.translating {
      try pool.read { db in try AuditRow.forEach(db) { line, _ in try body(line) } }
    }
  }

  public func verifyAudit() throws(StoreError) -> AuditVerdict {
    try read { db in
      var last = AuditRow.genesis
      var count = 0
      var broken: Int?
      try AuditRow.forEach(db) { line, previous in
        count += 1
        let follows = line.number == count && previous == last
        let hash = AuditRow.hash(of: line.entry, number: count, after: last)
        if broken == nil, !follows || line.hash != hash { broken = count }
        last = line.hash
      }
      return broken.map { .broken(at: $0) } ?? .whole(lines: count, lastHash: last)
    }
  }
}
