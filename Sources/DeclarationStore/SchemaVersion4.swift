/// What the last list could meet, parted, so that a change of it is found without reading the whole.
enum SchemaVersion4 {
  /// What is gone is made again with the next list.
  static let sql = """
    DROP TABLE listReach;
    CREATE TABLE listReach (
      version INTEGER PRIMARY KEY REFERENCES list (version),
      setting INTEGER NOT NULL,
      hashes BLOB NOT NULL
    ) STRICT;
    CREATE TABLE listReachChunk (
      version INTEGER NOT NULL REFERENCES listReach (version) ON DELETE CASCADE,
      number INTEGER NOT NULL,
      entries BLOB NOT NULL,
      PRIMARY KEY (version, number)
    ) STRICT, WITHOUT ROWID;
    """
}
