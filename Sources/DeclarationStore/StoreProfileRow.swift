import Declarations
import GRDB

extension StoreProfile {
  func insert(_ db: Database) throws {
    try db.execute(
      sql: """
        INSERT INTO profile (id, purpose, station, retentionDays, created)
        VALUES (1, ?, ?, ?, ?)
        """,
      arguments: [purpose, station, retentionDays, created.milliseconds])
  }

  static func fetch(_ db: Database) throws -> StoreProfile {
    guard let row = try Row.fetchOne(db, sql: "SELECT * FROM profile") else {
      throw StoreError.damaged("it has no profile")
    }
    return StoreProfile(
      purpose: row["purpose"], station: row["station"], retentionDays: row["retentionDays"],
      created: Moment(milliseconds: row["created"]))
  }
}
