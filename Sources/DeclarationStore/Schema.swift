import GRDB

/// The numbered versions of the schema. A released one is never edited.
enum Schema {
  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    for (name, migrate) in versions { migrator.registerMigration(name, migrate: migrate) }
    return migrator
  }

  private static let versions: [(String, @Sendable (Database) throws -> Void)] = [
    ("1 declarations", { try $0.execute(sql: SchemaVersion1.sql) }),
    ("2 approvals", { try $0.execute(sql: SchemaVersion2.sql) }),
    ("3 reach", { try $0.execute(sql: SchemaVersion3.sql) }),
    ("4 list reach in chunks", { try $0.execute(sql: SchemaVersion4.sql) }),
  ]
}
