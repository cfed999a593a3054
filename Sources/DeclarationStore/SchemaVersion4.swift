/// What the last list could meet, parted, so that a change of it is found without reading the whole;
/// and reaches that say of what is written whether its place is known.
enum SchemaVersion4 {
  /// What is gone is made again by the next screening, which judges every sheet anew.
  static let sql = """
    DELETE FROM reach;
    DELETE FROM reachPlace;
    DELETE FROM reachTrain;
    DELETE FROM stayTextOf;
    DELETE FROM stayText;
    INSERT OR IGNORE INTO unreached SELECT id FROM declaration WHERE purged IS NULL;
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
