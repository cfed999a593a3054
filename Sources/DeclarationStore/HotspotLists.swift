public import Declarations
import GRDB
public import Screening

/// A stored version of a list, without its entries.
public struct ListSummary: Hashable, Sendable {
  /// Counted up from 1 over all lists of the store.
  public var version: Int
  public var id: String
  /// SHA-256 of ``HotspotList/canonicalText``.
  public var hash: String
  public var entries: Int
  public var source: String
  public var importedBy: String
  public var importedAt: Moment
  /// Every time it was made the active one, oldest first.
  public var activations: [ListActivation]
  public var isActive: Bool
}

public struct ListActivation: Hashable, Sendable {
  public var by: String
  public var at: Moment
}

extension DeclarationStore {
  /// Keeps a list for ever under the next version number. A list that says the same as a stored
  /// one is that one: nothing is added. Importing never activates.
  /// - Returns: The list as stored, with version, hash and importer in its envelope.
  public func importList(
    _ list: HotspotList, by person: String, at now: Moment
  ) throws(StoreError) -> HotspotList {
    let hash = ContentHash.sha256(of: list.canonicalText)
    return try write { db in
      if let stored = try ListRow.list(hash: hash, db) { return stored }
      var list = list
      list.envelope.version = try ListRow.nextVersion(db)
      list.envelope.contentHash = hash
      list.envelope.importedBy = person
      list.envelope.approvedBy = nil
      try ListRow.insert(list, hash: hash, by: person, at: now, db)
      try AuditRow.append(
        AuditEntry(
          at: now, actor: person, action: .importList, subject: String(list.version),
          detail: hash), db)
      return list
    }
  }

  /// Makes a version the one that declarations are screened against. The caller screens again.
  /// - Returns: The list, with the person in its envelope as the one who approved it.
  public func activateList(
    _ version: Int, by person: String, at now: Moment
  ) throws(StoreError) -> HotspotList {
    try write { db in
      guard try ListRow.exists(version, db) else { throw StoreError.noList(version) }
      if try ListRow.activeVersion(db) != version {
        try db.execute(
          sql: "INSERT INTO activation (version, by, at) VALUES (?, ?, ?)",
          arguments: [version, person, now.milliseconds])
        try AuditRow.append(
          AuditEntry(at: now, actor: person, action: .activate, subject: String(version)), db)
      }
      return try ListRow.list(version, db)
    }
  }

  /// Nil while none was ever activated.
  public func activeList() throws(StoreError) -> HotspotList? {
    try read { db in try ListRow.activeVersion(db).map { try ListRow.list($0, db) } }
  }

  public func list(_ version: Int) throws(StoreError) -> HotspotList {
    try read { try ListRow.list(version, $0) }
  }

  /// Oldest first.
  public func lists() throws(StoreError) -> [ListSummary] { try read(ListRow.summaries) }
}

extension StoreError {
  static func noList(_ version: Int) -> StoreError {
    StoreError(
      .noSuchList, "There is no hotspot list of version \(version)",
      remedy: "See `wayform hotspots list`")
  }
}
