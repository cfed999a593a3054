public import Declarations
public import Foundation
import GRDB

extension DeclarationStore {
  /// With everything that is kept about it.
  public func sheet(_ id: String) throws(StoreError) -> StoredSheet {
    try read { try SheetReading.sheet(id, $0) }
  }

  public func declaration(_ id: String) throws(StoreError) -> Declaration {
    try read { db in
      guard let declaration = try SheetReading.declaration(id, db) else {
        throw StoreError.noDeclaration(id)
      }
      return declaration
    }
  }

  /// The id that begins with `prefix`, as a person types it.
  /// - Throws: `ambiguousID` where several do, `noSuchDeclaration` where none does.
  public func resolveID(_ prefix: String) throws(StoreError) -> String {
    let ids = try read { db in
      try String.fetchAll(
        db,
        sql: """
          SELECT id FROM declaration WHERE substr(id, 1, ?) = ? AND purged IS NULL
          ORDER BY id LIMIT ?
          """,
        arguments: [prefix.count, prefix.lowercased(), Self.shownMatches + 1])
    }
    guard let first = ids.first, !prefix.isEmpty else { throw .noDeclaration(prefix) }
    guard ids.count == 1 else {
      let shown = ids.prefix(Self.shownMatches).joined(separator: ", ")
      throw StoreError(
        .ambiguousID, "Several declarations begin with \(prefix)",
        remedy: "Give more of the id: \(shown)\(ids.count > Self.shownMatches ? ", …" : "")")
    }
    return first
  }

  /// As many ids as a line of a terminal shows.
  private static let shownMatches = 4

  /// Ids in the order of the filter.
  public func ids(matching filter: DeclarationFilter) throws(StoreError) -> [String] {
    try read { db in
      try String.fetchAll(
        db, sql: "SELECT id FROM declaration WHERE \(filter.condition) ORDER BY \(filter.sorting)",
        arguments: filter.arguments)
    }
  }

  public func count(matching filter: DeclarationFilter) throws(StoreError) -> Int {
    try read { db in
      try Int.fetchOne(
        db, sql: "SELECT count(*) FROM declaration WHERE \(filter.condition)",
        arguments: filter.arguments) ?? 0
    }
  }

  /// Goes through declarations in the order of the filter, as they stood when it began; only ids
  /// are held, so memory does not grow with their size. `body` may use the store.
  public func forEachDeclaration(
    matching filter: DeclarationFilter = .all, _ body: (Declaration) throws -> Void
  ) throws {
    for id in try ids(matching: filter) {
      guard let declaration = try read({ try SheetReading.declaration(id, $0) }) else { continue }
      try body(declaration)
    }
  }

  /// Declarations with this serial on their form: the same sheet scanned again has the same.
  public func ids(serial: String, form: String) throws(StoreError) -> [String] {
    try read { db in
      try String.fetchAll(
        db,
        sql: """
          SELECT id FROM declaration WHERE serial = ? AND form = ? AND purged IS NULL ORDER BY id
          """, arguments: [serial, form])
    }
  }

  /// The registered page as JPEG.
  public func image(of id: String) throws(StoreError) -> Data {
    let hash = try read { db in
      try String.fetchOne(
        db, sql: "SELECT evidence FROM declaration WHERE id = ?", arguments: [id])
    }
    guard let hash else { throw .noDeclaration(id) }
    return try StoreError.translating { try evidence.image(hash) }
  }
}
