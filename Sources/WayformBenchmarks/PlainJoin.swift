import Declarations
import Foundation
import GRDB
import Gazetteer
import Screening

/// The interval join that a good engineer would write in SQL: every stay with the codes of the
/// units that hold it, entries by code and days, for stays that are coarser than entries the most
/// serious of these, and every journey with the listed runs of its train. Exclusions weaken a hit,
/// they never take it away. What names alone tell is left out: SQL has no good way to it.
struct PlainJoin {
  /// A declaration as its rows.
  struct Sheet: Sendable {
    var number: Int
    var presences: [InventedSheets.Presence]
    var train: Int
    var day: CalendarDay
  }

  /// All there are.
  static let tables = ["stay", "ride", "entry", "above", "exclusion", "train"]

  private let queue: DatabaseQueue
  let file: URL

  init(at file: URL) throws {
    self.file = file
    var configuration = Configuration()
    configuration.prepareDatabase { db in
      // Nothing of it has to survive.
      try db.execute(sql: "PRAGMA synchronous = OFF")
    }
    queue = try DatabaseQueue(path: file.path, configuration: configuration)
    try queue.write { db in
      try db.execute(
        sql: """
          CREATE TABLE IF NOT EXISTS stay (declaration INTEGER NOT NULL, code INTEGER NOT NULL,
            p2 INTEGER, p4 INTEGER, p6 INTEGER, p9 INTEGER,
            first INTEGER NOT NULL, last INTEGER NOT NULL) STRICT;
          CREATE TABLE IF NOT EXISTS ride (declaration INTEGER NOT NULL, number INTEGER NOT NULL,
            first INTEGER NOT NULL, last INTEGER NOT NULL) STRICT;
          """)
    }
  }

  /// Gives it a gigabyte, so that all of it stays in memory, and reads everything once.
  func warm() throws {
    try queue.write { db in
      try db.execute(sql: "PRAGMA cache_size = -1048576")
      for table in ["stay", "ride"] {
        _ = try Int.fetchOne(db, sql: "SELECT sum(last) FROM \(table)")
      }
    }
  }

  func add(_ sheets: [Sheet]) throws {
    try queue.write { db in
      let stay = try db.cachedStatement(sql: "INSERT INTO stay VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
      let ride = try db.cachedStatement(sql: "INSERT INTO ride VALUES (?, ?, ?, ?)")
      for sheet in sheets {
        for presence in sheet.presences {
          let codes = DivisionCode.Level.allCases.map { presence.code.ancestor(at: $0)?.number }
          try stay.execute(
            arguments: [
              sheet.number, presence.code.number, codes[0], codes[1], codes[2], codes[3],
              presence.from.ordinal, presence.to.ordinal,
            ])
        }
        // A fast train may have left its first station the day before.
        try ride.execute(
          arguments: [sheet.number, sheet.train, sheet.day.ordinal - 1, sheet.day.ordinal])
      }
    }
  }

  /// Puts a list in the place of what was there, with its indices: the plain way to make a list
  /// ready.
  func load(_ list: HotspotList) throws {
    try queue.write { db in
      try db.execute(
        sql: """
          DROP TABLE IF EXISTS entry; DROP TABLE IF EXISTS above;
          DROP TABLE IF EXISTS exclusion; DROP TABLE IF EXISTS train;
          CREATE TABLE entry (id INTEGER PRIMARY KEY, code INTEGER NOT NULL,
            first INTEGER NOT NULL, last INTEGER NOT NULL) STRICT;
          CREATE TABLE above (code INTEGER NOT NULL, rank INTEGER NOT NULL, first INTEGER NOT NULL,
            last INTEGER NOT NULL, entry INTEGER NOT NULL) STRICT;
          CREATE TABLE exclusion (entry INTEGER NOT NULL, code INTEGER NOT NULL,
            PRIMARY KEY (entry, code)) STRICT, WITHOUT ROWID;
          CREATE TABLE train (number INTEGER NOT NULL, first INTEGER NOT NULL,
            last INTEGER NOT NULL, entry INTEGER NOT NULL) STRICT;
          """)
      for (number, entry) in list.entries.enumerated() {
        let rank = list.envelope.levels.firstIndex { $0.id == entry.level } ?? 0
        try insert(entry, number, rank, db)
      }
      try db.execute(
        sql: """
          CREATE INDEX entryByCode ON entry (code, first, last);
          CREATE INDEX aboveByCode ON above (code, rank, entry, first, last);
          CREATE INDEX trainByNumber ON train (number, first, last);
          ANALYZE entry; ANALYZE above; ANALYZE exclusion; ANALYZE train;
          """)
    }
  }

  private func insert(_ entry: HotspotEntry, _ number: Int, _ rank: Int, _ db: Database) throws {
    func insert(_ table: String, _ values: [Int]) throws {
      let marks = values.map { _ in "?" }.joined(separator: ", ")
      try db.cachedStatement(sql: "INSERT INTO \(table) VALUES (\(marks))")
        .execute(arguments: StatementArguments(values))
    }
    let days = [
      entry.exposure.from?.ordinal ?? -1_000_000, entry.exposure.to?.ordinal ?? 1_000_000,
    ]
    switch entry.target {
    case .area(let area):
      guard let code = area.place.codes.first else { return }
      try insert("entry", [number, code.number] + days)
      for above in sequence(first: code, next: \.parent).dropFirst() {
        try insert("above", [above.number, rank] + days + [number])
      }
      for out in area.exclusions.flatMap(\.codes) { try insert("exclusion", [number, out.number]) }
    case .train(let train):
      for run in train.numbers.compactMap({ Int($0.dropFirst()) }) {
        try insert("train", [run] + days + [number])
      }
    case .venue, .gathering: break
    }
  }

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
