public import Declarations
public import Foundation
import GRDB

extension DeclarationStore {
  /// Makes a store in a directory that is new, empty, or left over from a creation that was cut
  /// short. Parent directories are made too. Where two processes make the same store, one of them
  /// gets `alreadyThere` and may open it.
  /// `retentionDays`: how long a declaration may be kept after the day it was received.
  public static func create(
    at directory: URL, purpose: String, station: String?, retentionDays: Int, now: Moment
  ) throws(StoreError) -> DeclarationStore {
    guard retentionDays > 0 else {
      throw StoreError(
        .invalid, "A retention of \(retentionDays) days keeps nothing", remedy: "Give 1 or more")
    }
    let profile = StoreProfile(
      purpose: purpose, station: station, retentionDays: retentionDays, created: now)
    try refuseForeignContents(of: directory)
    try StoreError.translating {
      try makeDirectories(in: directory)
      try DirectoryLock.holding(directory) {
        // Somebody else may have been quicker.
        try refuseForeignContents(of: directory)
        try StoreDatabase.create(at: directory.appending(path: StoreLayout.database), profile)
      }
    }
    return try open(at: directory)
  }

  /// Opens a store and brings an older one up to date.
  public static func open(at directory: URL) throws(StoreError) -> DeclarationStore {
    let database = directory.appending(path: StoreLayout.database)
    switch StoreDatabase.Header(of: database) {
    case .missing, .unfinished: throw StoreError.noStore(at: directory)
    case .foreign: throw .foreign(directory)
    case .store: break
    }
    return try StoreError.translating {
      try makeDirectories(in: directory)
      return DeclarationStore(directory: directory, pool: try StoreDatabase.open(at: database))
    }
  }

  /// True where ``open(at:)`` would find a store.
  public static func exists(at directory: URL) -> Bool {
    StoreDatabase.Header(of: directory.appending(path: StoreLayout.database)) == .store
  }

  public func profile() throws(StoreError) -> StoreProfile { try read(StoreProfile.fetch) }

  private static func refuseForeignContents(of directory: URL) throws(StoreError) {
    switch StoreDatabase.Header(of: directory.appending(path: StoreLayout.database)) {
    case .store:
      throw StoreError(
        .alreadyThere, "There is a store at \(directory.path) already",
        remedy: "Use it, or name another directory")
    case .foreign: throw .foreign(directory)
    case .missing, .unfinished: break
    }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: directory.path)) ?? []
    let ours = [StoreLayout.database, StoreLayout.images, StoreLayout.receipts]
    guard names.allSatisfy({ name in ours.contains { name.hasPrefix($0) } }) else {
      throw .foreign(directory)
    }
  }

  private static func makeDirectories(in directory: URL) throws {
    let all = ["", StoreLayout.images, StoreLayout.receipts]
    for folder in all.map({ directory.appending(path: $0) }) {
      try FileManager.default.createDirectory(
        at: folder, withIntermediateDirectories: true,
        attributes: [.posixPermissions: StoreLayout.directoryMode])
    }
  }
}
