import Declarations
import Foundation
import GRDB

/// Making and opening the database file.
enum StoreDatabase {
  /// "Wayf": marks the file as ours, so that another program's database is never touched.
  static let applicationID: Int32 = 0x5761_7966
  /// "Way0": a store whose creation was cut short; making it again finishes it.
  static let unfinishedID: Int32 = 0x5761_7930

  /// What lies where the database should be, told from its first bytes without opening it.
  enum Header: Equatable {
    case missing, unfinished, foreign, store

    init(of file: URL) {
      guard let handle = try? FileHandle(forReadingFrom: file) else {
        self = .missing
        return
      }
      defer { try? handle.close() }
      // A SQLite header is 100 bytes: a magic text, and the application's id at byte 68.
      let bytes = (try? handle.read(upToCount: 100)).flatMap { $0 } ?? Data()
      guard !bytes.isEmpty else {
        self = .unfinished
        return
      }
      let isSQLite = bytes.starts(with: Array("SQLite format 3\0".utf8))
      let id = bytes.dropFirst(68).prefix(4).reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
      self =
        switch Int32(bitPattern: id) {
        case StoreDatabase.applicationID where isSQLite: .store
        case StoreDatabase.unfinishedID where isSQLite: .unfinished
        default: .foreign
        }
    }
  }

  /// Works with a rollback journal, so that every commit stands in the file's own header; WAL
  /// begins when the store is opened. The last commit makes it a store.
  static func create(at file: URL, _ profile: StoreProfile) throws {
    try createPrivateFile(file)
    let queue = try DatabaseQueue(path: file.path, configuration: configuration)
    try queue.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA application_id = \(unfinishedID)")
    }
    try Schema.migrator.migrate(queue)
    try queue.write { db in
      try profile.insert(db)
      try db.execute(sql: "PRAGMA application_id = \(applicationID)")
    }
    try queue.close()
  }

  static func open(at file: URL) throws -> DatabasePool {
    let pool = try DatabasePool(path: file.path, configuration: configuration)
    let migrator = Schema.migrator
    if try pool.read(migrator.hasBeenSuperseded) {
      throw StoreError(
        .newerVersion, "The store was made by a newer Wayform",
        remedy: "Use that version, or a newer one")
    }
    // Opening for many at once makes the writer less strict than its configuration says.
    try pool.writeWithoutTransaction { try $0.execute(sql: durability) }
    if try pool.read({ try !migrator.hasCompletedMigrations($0) }) { try migrator.migrate(pool) }
    return pool
  }

  static func copy(_ pool: DatabasePool, to file: URL) throws {
    try createPrivateFile(file)
    let queue = try DatabaseQueue(path: file.path, configuration: configuration)
    try pool.backup(to: queue)
    try queue.close()
  }

  /// SQLite gives its own files the mode of the database; so that must be right from the start.
  private static func createPrivateFile(_ file: URL) throws {
    guard !FileManager.default.fileExists(atPath: file.path) else { return }
    let made = FileManager.default.createFile(
      atPath: file.path, contents: nil,
      attributes: [.posixPermissions: StoreLayout.fileMode])
    guard made else { throw StoreError.notWritable(file.deletingLastPathComponent()) }
  }

  /// A commit survives loss of power: a clerk's word is not said twice.
  private static let durability = "PRAGMA synchronous = FULL"

  private static var configuration: Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(DeclarationStore.busySeconds)
    configuration.label = "wayform"
    configuration.prepareDatabase { db in
      try db.execute(sql: durability)
      // What is purged is overwritten, not only unlinked.
      try db.execute(sql: "PRAGMA secure_delete = ON")
    }
    return configuration
  }
}
