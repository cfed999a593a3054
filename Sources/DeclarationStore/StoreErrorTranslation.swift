import Foundation
import GRDB
import Screening

extension StoreError {
  /// Runs `body` and turns whatever it throws into a `StoreError`.
  static func translating<Value>(_ body: () throws -> Value) throws(StoreError) -> Value {
    do {
      return try body()
    } catch let error as StoreError {
      throw error
    } catch let error as DatabaseError {
      throw StoreError(error)
    } catch let error as DecodingError {
      throw damaged("a stored value cannot be read (\(Self.place(of: error)))")
    } catch is DamagedReach {
      throw damaged("where a declaration can be met cannot be read")
    } catch {
      throw StoreError(fileError: error)
    }
  }

  /// Keeps the result code alone: messages may quote a statement.
  init(_ error: DatabaseError) {
    switch error.resultCode.primaryResultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED:
      self.init(
        .locked, "Another program is writing to the store",
        remedy: "Wait until it has finished, then run the command again")
    case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_CANTOPEN, .SQLITE_AUTH:
      self.init(
        .readOnly, "The store cannot be written",
        remedy: "Check who owns its directory and that its disk is not read-only")
    case .SQLITE_FULL: self = .full
    case .SQLITE_CORRUPT, .SQLITE_NOTADB: self = .damaged("its database is not whole")
    case .SQLITE_CONSTRAINT:
      self.init(
        .invalid, "The store refused a record that would break its rules",
        remedy: "Please report this with the command that was run")
    default:
      self.init(
        .other, "The database failed (SQLite code \(error.extendedResultCode.rawValue))",
        remedy: "Check the disk, then run the command again")
    }
  }

  private init(fileError error: any Error) {
    switch (error as? CocoaError)?.code {
    case .fileWriteOutOfSpace: self = .full
    case .fileWriteNoPermission, .fileReadNoPermission, .fileWriteVolumeReadOnly:
      self.init(
        .readOnly, "The store's directory cannot be written",
        remedy: "Check who owns it and that its disk is not read-only")
    default:
      self.init(
        .other, "A file of the store could not be read or written",
        remedy: "Check the disk, then run the command again")
    }
  }

  static let full = StoreError(
    .diskFull, "The disk is full", remedy: "Make room, then run the command again; nothing is lost")

  static func damaged(_ what: String) -> StoreError {
    StoreError(
      .damaged, "The store is damaged: \(what)", remedy: "Restore the last backup beside it")
  }

  static func noStore(at directory: URL) -> StoreError {
    StoreError(
      .missing, "There is no store at \(directory.path)",
      remedy: "Run `wayform init`, or name a store with --store")
  }

  static func foreign(_ directory: URL) -> StoreError {
    StoreError(
      .notAStore, "\(directory.path) holds something that is not a Wayform store",
      remedy: "Name a new or empty directory with --store")
  }

  static func notWritable(_ directory: URL) -> StoreError {
    StoreError(
      .readOnly, "Nothing can be written in \(directory.path)",
      remedy: "Check who owns it, or name another directory with --store")
  }

  static func noDeclaration(_ id: String) -> StoreError {
    StoreError(
      .noSuchDeclaration, "There is no declaration \(id)",
      remedy: "See `wayform status` and the scan's ledger for ids")
  }

  private static func place(of error: DecodingError) -> String {
    let context: DecodingError.Context? =
      switch error {
      case .typeMismatch(_, let context), .valueNotFound(_, let context),
        .keyNotFound(_, let context), .dataCorrupted(let context):
        context
      @unknown default: nil
      }
    return context?.codingPath.last?.stringValue ?? "top level"
  }
}
