public import Declarations
public import Foundation
import GRDB

/// Everything that Wayform keeps, in one directory: `wayform.sqlite`, the registered pages as
/// `images/ab/<sha256>.jpg`, and `receipts/` of what was exported.
///
/// Every public method is one whole transaction: it happens or it does not, also when the process
/// is killed. Methods block; call them from a worker, not from the main actor. Several processes
/// may use one store; each waits ``busySeconds`` for another before it gives up.
public struct DeclarationStore: Sendable {
  public let directory: URL
  let pool: DatabasePool

  /// A rescreening of a big store commits in pieces, so nobody waits longer than this for long.
  static let busySeconds = 10.0

  /// Decides everything that follows from the fields: places, findings between fields, screening,
  /// state. Pure; called inside the transaction that keeps what it gives back.
  public typealias Settle = (Declaration) -> Declaration

  var evidence: EvidenceFolder {
    EvidenceFolder(directory: directory.appending(path: StoreLayout.images))
  }

  func read<Value>(_ body: (Database) throws -> Value) throws(StoreError) -> Value {
    try StoreError.translating { try pool.read(body) }
  }

  func write<Value>(_ body: (Database) throws -> Value) throws(StoreError) -> Value {
    try StoreError.translating { try pool.write(body) }
  }
}

/// The names inside a store's directory.
enum StoreLayout {
  static let database = "wayform.sqlite"
  static let images = "images"
  static let receipts = "receipts"
  /// For the owner alone.
  static let directoryMode: UInt16 = 0o700
  static let fileMode: UInt16 = 0o600
}
