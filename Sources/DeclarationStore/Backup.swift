public import Declarations
public import Foundation
import GRDB

extension DeclarationStore {
  /// Copies the whole store, as it is at one moment, into a directory that is new or empty. The copy
  /// is a store: to restore, use it in place of the other.
  public func backup(
    to target: URL, by person: String, at now: Moment
  ) throws(StoreError) {
    guard !FileManager.default.fileExists(atPath: target.path) else {
      throw StoreError(
        .alreadyThere, "There is something at \(target.path) already",
        remedy: "Name a directory that is not there yet")
    }
    try audit(AuditEntry(at: now, actor: person, action: .backup, subject: "store"))
    try StoreError.translating {
      try FileManager.default.createDirectory(
        at: target, withIntermediateDirectories: true,
        attributes: [.posixPermissions: StoreLayout.directoryMode])
      // The database comes first: every image that it names is there already, and images are
      // never changed.
      try StoreDatabase.copy(pool, to: target.appending(path: StoreLayout.database))
      for folder in [StoreLayout.images, StoreLayout.receipts] {
        try FileManager.default.copyItem(
          at: directory.appending(path: folder), to: target.appending(path: folder))
      }
    }
  }
}
