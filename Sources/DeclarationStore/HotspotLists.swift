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
  /// Where the store wants a second person, whoever imported the list is refused.
  /// - Returns: The list, with the person in its envelope as the one who approved it.
  public func activateList(
    _ version: Int, by person: String, at now: Moment
  ) throws(StoreError) -> HotspotList {
    try write { db in
      let imported = try ListRow.imported(version, db)
      if try ListRow.activeVersion(db) != version {
        let policy = try ApprovalPolicy.fetch(db)
        guard !policy.forbids(person, activating: imported) else {
          throw StoreError.secondPersonNeeded(imported)
        }
        try db.execute(
          sql: "INSERT INTO activation (version, by, at) VALUES (?, ?, ?)",
          arguments: [version, person, now.milliseconds])
        try AuditRow.append(
          AuditEntry(
            at: now, actor: person, action: .activate, subject: String(version),
            detail: policy.needsSecondPerson ? "second person" : ""), db)
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

  /// As ``list(_:)``, after its hash was computed anew from what is stored.
  public func verifiedList(_ version: Int) throws(StoreError) -> HotspotList {
    let list = try list(version)
    guard ContentHash.sha256(of: list.canonicalText) == list.envelope.contentHash else {
      throw .damaged("list version \(version) is not what was imported")
    }
    return list
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
