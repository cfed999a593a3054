import Declarations
import Foundation
import GRDB
import Gazetteer
import Screening

/// The interval join that a good engineer would write in SQL: every stay with the codes of the
/// units that hold it, entries by code and days, and for stays that are coarser than entries the
/// most serious of these. Exclusions weaken a hit, they never take it away.
struct PlainJoin {
  private let queue: DatabaseQueue
  let file: URL

  init(at file: URL) throws {
    self.file = file
    var configuration = Configuration()
    configuration.prepareDatabase { try $0.execute(sql: "PRAGMA cache_size = -262144") }
    queue = try DatabaseQueue(path: file.path, configuration: configuration)
    try queue.write { db in
      try db.execute(
        sql: """
          CREATE TABLE stay (declaration INTEGER NOT NULL, code INTEGER NOT NULL,
            p2 INTEGER, p4 INTEGER, p6 INTEGER, p9 INTEGER,
            first INTEGER NOT NULL, last INTEGER NOT NULL) STRICT;
          CREATE TABLE entry (id INTEGER PRIMARY KEY, code INTEGER NOT NULL,
            first INTEGER NOT NULL, last INTEGER NOT NULL) STRICT;
          CREATE TABLE above (code INTEGER NOT NULL, rank INTEGER NOT NULL, first INTEGER NOT NULL,
            last INTEGER NOT NULL, entry INTEGER NOT NULL) STRICT;
          CREATE TABLE exclusion (entry INTEGER NOT NULL, code INTEGER NOT NULL,
            PRIMARY KEY (entry, code)) STRICT, WITHOUT ROWID;
          """)
    }
  }

  func add(_ sheets: [(number: Int, presences: [InventedSheets.Presence])]) throws {
    try queue.write { db in
      let insert = try db.makeStatement(sql: "INSERT INTO stay VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
      for sheet in sheets {
        for stay in sheet.presences {
          let codes = DivisionCode.Level.allCases.map { stay.code.ancestor(at: $0)?.number }
          try insert.execute(
            arguments: [
              sheet.number, stay.code.number, codes[0], codes[1], codes[2], codes[3],
              stay.from.ordinal, stay.to.ordinal,
            ])
        }
      }
    }
  }

  func add(_ list: HotspotList) throws {
    try queue.write { db in
      for (number, entry) in list.entries.enumerated() {
        guard case .area(let area) = entry.target, let code = area.place.codes.first else {
          continue
        }
        let rank = list.envelope.levels.firstIndex { $0.id == entry.level } ?? 0
        let days = [
          entry.exposure.from?.ordinal ?? -1_000_000, entry.exposure.to?.ordinal ?? 1_000_000,
        ]
        try db.execute(
          sql: "INSERT INTO entry VALUES (?, ?, ?, ?)",
          arguments: [number, code.number, days[0], days[1]])
        for code in sequence(first: code, next: \.parent).dropFirst() {
          try db.execute(
            sql: "INSERT INTO above VALUES (?, ?, ?, ?, ?)",
            arguments: [code.number, rank, days[0], days[1], number])
        }
        for code in area.exclusions.flatMap(\.codes) {
          try db.execute(
            sql: "INSERT INTO exclusion VALUES (?, ?)", arguments: [number, code.number])
        }
      }
    }
  }

  func index() throws {
    try queue.write { db in
      try db.execute(
        sql: """
          CREATE INDEX entryByCode ON entry (code, first, last);
          CREATE INDEX aboveByCode ON above (code, rank, entry, first, last);
          ANALYZE;
          """)
    }
  }

  /// Which declarations meet which entries, at times more than once: 2 for being inside a listed
  /// area or in a part that it leaves out; of all that is finer than a stay the most serious. In two forms, since it depends on the data
  /// which of them SQLite is quicker with.
  static let joins = [
    inside("s.p2, s.p4, s.p6, s.p9") + coarser,
    ["s.p2", "s.p4", "s.p6", "s.p9"].map(inside).joined(separator: " UNION ALL ") + coarser,
  ]

  private static func inside(_ codes: String) -> String {
    """
    SELECT s.declaration, e.id, CASE WHEN EXISTS (SELECT 1 FROM exclusion x WHERE x.entry = e.id
      AND x.code IN (s.p2, s.p4, s.p6, s.p9)) THEN 1 ELSE 2 END
    FROM stay s JOIN entry e ON e.code IN (\(codes))
      AND e.first <= s.last AND e.last >= s.first
    """
  }

  private static let coarser = """
     UNION ALL SELECT s.declaration, a.entry, 1 FROM stay s JOIN above a ON a.rowid = (
      SELECT b.rowid FROM above b WHERE b.code = s.code AND b.first <= s.last AND b.last >= s.first
      ORDER BY b.rank, b.entry LIMIT 1)
    """

  /// How many rows a form of the join gives; they are read and dropped.
  func count(_ join: String) throws -> Int {
    try queue.read { db in
      let rows = try Row.fetchCursor(db, sql: join)
      var count = 0
      while try rows.next() != nil { count += 1 }
      return count
    }
  }

  /// The entries that each declaration meets.
  func met() throws -> [Int: Set<Int32>] {
    try queue.read { db in
      let rows = try Row.fetchCursor(db, sql: Self.joins[0])
      var met: [Int: Set<Int32>] = [:]
      while let row = try rows.next() { met[row[0], default: []].insert(row[1]) }
      return met
    }
  }

  /// Writes a table as CSV for another program.
  func export(_ table: String, to file: URL) throws {
    _ = FileManager.default.createFile(atPath: file.path, contents: nil)
    let handle = try FileHandle(forWritingTo: file)
    defer { try? handle.close() }
    try queue.read { db in
      let rows = try Row.fetchCursor(db, sql: "SELECT * FROM \(table)")
      var text = ""
      while let row = try rows.next() {
        text +=
          row.databaseValues.map { $0.isNull ? "" : "\(Int64.fromDatabaseValue($0) ?? 0)" }
          .joined(separator: ",") + "\n"
        if text.utf8.count > 1 << 20 {
          try handle.write(contentsOf: Data(text.utf8))
          text = ""
        }
      }
      try handle.write(contentsOf: Data(text.utf8))
    }
  }
}

extension DivisionCode {
  var number: Int { Int(rawValue) ?? 0 }
}
