import GRDB
import Testing

@testable import DeclarationStore

@Suite("Errors of the store")
struct StoreErrorTests {
  @Test(
    "every kind of failure has its own word and a remedy",
    arguments: [
      (ResultCode.SQLITE_BUSY, StoreError.Kind.locked), (.SQLITE_READONLY, .readOnly),
      (.SQLITE_CANTOPEN, .readOnly), (.SQLITE_FULL, .diskFull), (.SQLITE_CORRUPT, .damaged),
      (.SQLITE_NOTADB, .damaged), (.SQLITE_CONSTRAINT_UNIQUE, .invalid), (.SQLITE_IOERR, .other),
    ])
  func kinds(code: ResultCode, kind: StoreError.Kind) {
    let secret = "诸葛试样"
    let error = StoreError(
      DatabaseError(
        resultCode: code, message: secret, sql: "SELECT '\(secret)'", arguments: [secret]))
    #expect(error.kind == kind && !error.remedy.isEmpty)
    #expect(!String(reflecting: error).contains(secret))
  }
}
