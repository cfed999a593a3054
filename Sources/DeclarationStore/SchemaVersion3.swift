/// What screening again needs of every sheet, so that a new list is compared without decoding a
/// million declarations.
enum SchemaVersion3 {
  static let sql = [turns, reach, keys, unreached, runs].joined(separator: "\n")

  /// What a new list did to a sheet, until a person has looked: see ``Turn``.
  private static let turns = """
    ALTER TABLE declaration ADD COLUMN turn TEXT CHECK (turn IN ('risen', 'fallen'));
    """

  /// `basis` is the version of the list under which the outcome is known to hold; null means
  /// that of the last run, so that a run which changes nothing writes nothing.
  /// `signature` stands for the entries that the sheet reaches, see `ReachedEntries`.
  private static let reach = """
    CREATE TABLE reach (
      seq INTEGER PRIMARY KEY AUTOINCREMENT,
      declaration TEXT NOT NULL UNIQUE REFERENCES declaration (id),
      basis INTEGER REFERENCES list (version),
      signature INTEGER NOT NULL,
      reach BLOB NOT NULL
    ) STRICT;
    CREATE TABLE reachTotal (sheets INTEGER NOT NULL) STRICT;
    INSERT INTO reachTotal VALUES (0);
    CREATE TRIGGER reachIsNew AFTER INSERT ON reach
      BEGIN UPDATE reachTotal SET sheets = sheets + 1; END;
    CREATE TRIGGER reachIsGone AFTER DELETE ON reach
      BEGIN UPDATE reachTotal SET sheets = sheets - 1; END;
    CREATE INDEX reachPending ON reach (basis) WHERE basis IS NOT NULL;
    CREATE TABLE fact (
      seq INTEGER PRIMARY KEY REFERENCES reach (seq) ON DELETE CASCADE,
      facts BLOB NOT NULL
    ) STRICT;
    """

  /// From a place, a train or what is written of a stay to the sheets. Rows of sheets that were
  /// read anew lead nowhere, and a purge takes them away.
  private static let keys = """
    CREATE TABLE reachPlace (
      key INTEGER NOT NULL,
      seq INTEGER NOT NULL,
      first INTEGER NOT NULL,
      last INTEGER NOT NULL,
      PRIMARY KEY (key, seq)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE reachTrain (
      number TEXT NOT NULL,
      seq INTEGER NOT NULL,
      PRIMARY KEY (number, seq)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE stayText (
      id INTEGER PRIMARY KEY,
      text TEXT NOT NULL UNIQUE
    ) STRICT;
    CREATE TABLE stayTextOf (
      text INTEGER NOT NULL,
      seq INTEGER NOT NULL,
      PRIMARY KEY (text, seq)
    ) STRICT, WITHOUT ROWID;
    CREATE VIRTUAL TABLE stayTextSearch USING fts5 (
      text, tokenize = 'trigram', content = 'stayText', content_rowid = 'id'
    );
    CREATE TRIGGER stayTextIsNew AFTER INSERT ON stayText
      BEGIN INSERT INTO stayTextSearch (rowid, text) VALUES (NEW.id, NEW.text); END;
    CREATE TRIGGER stayTextIsGone AFTER DELETE ON stayText
      BEGIN
        INSERT INTO stayTextSearch (stayTextSearch, rowid, text) VALUES ('delete', OLD.id, OLD.text);
      END;
    """

  /// Sheets whose reach is not known: new ones, corrected ones, those of older stores. The
  /// triggers see to it that no way of writing a declaration forgets this.
  private static let unreached = """
    CREATE TABLE unreached (
      declaration TEXT NOT NULL PRIMARY KEY REFERENCES declaration (id)
    ) STRICT, WITHOUT ROWID;
    INSERT INTO unreached SELECT id FROM declaration WHERE purged IS NULL;
    CREATE TRIGGER declarationIsNew AFTER INSERT ON declaration WHEN NEW.purged IS NULL
      BEGIN INSERT INTO unreached VALUES (NEW.id); END;
    CREATE TRIGGER declarationIsAnother AFTER UPDATE OF current ON declaration
      BEGIN
        DELETE FROM reach WHERE declaration = NEW.id;
        DELETE FROM unreached WHERE declaration = NEW.id;
        INSERT INTO unreached SELECT NEW.id WHERE NEW.purged IS NULL;
      END;
    """

  /// A run stands here once it went through every sheet.
  private static let runs = """
    CREATE TABLE screeningRun (
      number INTEGER PRIMARY KEY,
      version INTEGER NOT NULL REFERENCES list (version),
      cause TEXT NOT NULL,
      scope TEXT NOT NULL CHECK (scope IN ('changes', 'everything')),
      examined INTEGER NOT NULL CHECK (examined >= 0),
      changed INTEGER NOT NULL CHECK (changed >= 0),
      by TEXT NOT NULL CHECK (by <> ''),
      at INTEGER NOT NULL
    ) STRICT;
    CREATE TRIGGER screeningRunStands BEFORE UPDATE ON screeningRun
      BEGIN SELECT RAISE(ABORT, 'a run is never changed'); END;
    CREATE TABLE listReach (
      version INTEGER PRIMARY KEY REFERENCES list (version),
      setting INTEGER NOT NULL,
      reach BLOB NOT NULL
    ) STRICT;
    """
}
