/// Moments are milliseconds since 1970 in UTC; days are ISO 8601; blobs are JSON.
enum SchemaVersion1 {
  static let sql = [
    profile, declarations, ledger, corrections, screenings, lists, exports, audit,
  ].joined(separator: "\n")

  private static let profile = """
    CREATE TABLE profile (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      purpose TEXT NOT NULL,
      station TEXT,
      retentionDays INTEGER NOT NULL CHECK (retentionDays > 0),
      created INTEGER NOT NULL
    ) STRICT;
    """

  /// `standing` is what a person decided of the sheet; `state` what follows from all there is.
  /// The first law stands here too: nothing is cleared without the verdict `clear`.
  private static let declarations = """
    CREATE TABLE declaration (
      id TEXT NOT NULL PRIMARY KEY CHECK (length(id) >= 4),
      sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
      page INTEGER NOT NULL CHECK (page >= 1),
      state TEXT NOT NULL CHECK (state IN ('cleared', 'flagged', 'needs-review', 'reviewed',
        'rejected', 'duplicate', 'closed')),
      standing TEXT NOT NULL DEFAULT 'open'
        CHECK (standing IN ('open', 'reviewed', 'rejected', 'closed')),
      verdict TEXT CHECK (verdict IN ('clear', 'undetermined', 'possible', 'confirmed')),
      concern INTEGER NOT NULL GENERATED ALWAYS AS (CASE verdict
        WHEN 'confirmed' THEN 3 WHEN 'possible' THEN 2 WHEN 'clear' THEN 0 ELSE 1 END) STORED,
      listVersion INTEGER,
      refer INTEGER NOT NULL CHECK (refer IN (0, 1)),
      openFields INTEGER NOT NULL CHECK (openFields >= 0),
      received TEXT NOT NULL CHECK (length(received) = 10),
      station TEXT,
      form TEXT NOT NULL,
      formVersion INTEGER NOT NULL,
      serial TEXT,
      evidence TEXT CHECK (length(evidence) = 64),
      machine BLOB,
      current BLOB,
      observations BLOB,
      purged INTEGER,
      UNIQUE (sha256, page),
      CHECK (state <> 'cleared' OR verdict = 'clear'),
      CHECK (state <> 'reviewed' OR openFields = 0),
      CHECK ((purged IS NULL) = (machine IS NOT NULL AND current IS NOT NULL
        AND observations IS NOT NULL))
    ) STRICT;
    CREATE INDEX declarationByConcern ON declaration (concern DESC, received, id);
    CREATE INDEX declarationByReceived ON declaration (received);
    CREATE INDEX declarationBySerial ON declaration (serial) WHERE serial IS NOT NULL;
    """

  /// An unhashed line is a file that could not even be read.
  private static let ledger = """
    CREATE TABLE page (
      seq INTEGER PRIMARY KEY,
      folder TEXT NOT NULL,
      file TEXT NOT NULL,
      sha256 TEXT NOT NULL CHECK (length(sha256) = 64 OR (sha256 = '' AND outcome = 'rejected')),
      page INTEGER NOT NULL CHECK (page >= 1),
      outcome TEXT NOT NULL CHECK (outcome IN ('declaration', 'duplicate', 'blank', 'rejected')),
      declaration TEXT REFERENCES declaration (id),
      form TEXT,
      formVersion INTEGER,
      residual REAL CHECK (residual >= 0),
      reason TEXT,
      remedy TEXT,
      cpuMilliseconds INTEGER NOT NULL CHECK (cpuMilliseconds >= 0),
      at INTEGER NOT NULL,
      UNIQUE (folder, file, sha256, page),
      CHECK ((declaration IS NOT NULL) = (outcome IN ('declaration', 'duplicate'))),
      CHECK (outcome <> 'rejected' OR (reason IS NOT NULL AND remedy IS NOT NULL)),
      CHECK ((form IS NULL) = (formVersion IS NULL))
    ) STRICT;
    CREATE INDEX pageByBytes ON page (sha256, page);
    CREATE UNIQUE INDEX pageOfDeclaration ON page (declaration) WHERE outcome = 'declaration';
    """

  private static let corrections = """
    CREATE TABLE correction (
      seq INTEGER PRIMARY KEY,
      declaration TEXT NOT NULL REFERENCES declaration (id),
      field TEXT NOT NULL,
      machine BLOB NOT NULL,
      reading BLOB NOT NULL,
      findings BLOB NOT NULL,
      by TEXT NOT NULL CHECK (by <> ''),
      at INTEGER NOT NULL,
      note TEXT
    ) STRICT;
    CREATE INDEX correctionOfDeclaration ON correction (declaration, seq);
    CREATE TRIGGER correctionStands BEFORE UPDATE ON correction
      BEGIN SELECT RAISE(ABORT, 'corrections are never changed'); END;
    CREATE TABLE note (
      seq INTEGER PRIMARY KEY,
      declaration TEXT NOT NULL REFERENCES declaration (id),
      text TEXT NOT NULL,
      by TEXT NOT NULL CHECK (by <> ''),
      at INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX noteOfDeclaration ON note (declaration, seq);
    """

  private static let screenings = """
    CREATE TABLE screening (
      seq INTEGER PRIMARY KEY,
      declaration TEXT NOT NULL REFERENCES declaration (id),
      verdict TEXT NOT NULL
        CHECK (verdict IN ('clear', 'undetermined', 'possible', 'confirmed')),
      list TEXT,
      listVersion INTEGER,
      outcome BLOB NOT NULL,
      at INTEGER NOT NULL,
      cause TEXT NOT NULL
    ) STRICT;
    CREATE INDEX screeningOfDeclaration ON screening (declaration, seq);
    CREATE TRIGGER screeningStands BEFORE UPDATE ON screening
      BEGIN SELECT RAISE(ABORT, 'verdicts are never changed'); END;
    """

  private static let lists = """
    CREATE TABLE list (
      version INTEGER PRIMARY KEY CHECK (version >= 1),
      identity TEXT NOT NULL,
      hash TEXT NOT NULL UNIQUE CHECK (length(hash) = 64),
      payload BLOB NOT NULL,
      entries INTEGER NOT NULL CHECK (entries >= 0),
      source TEXT NOT NULL,
      by TEXT NOT NULL CHECK (by <> ''),
      at INTEGER NOT NULL
    ) STRICT;
    CREATE TRIGGER listStands BEFORE UPDATE ON list
      BEGIN SELECT RAISE(ABORT, 'a list is never changed'); END;
    CREATE TRIGGER listStays BEFORE DELETE ON list
      BEGIN SELECT RAISE(ABORT, 'a list is kept for ever'); END;
    CREATE TABLE activation (
      seq INTEGER PRIMARY KEY,
      version INTEGER NOT NULL REFERENCES list (version),
      by TEXT NOT NULL CHECK (by <> ''),
      at INTEGER NOT NULL
    ) STRICT;
    CREATE TRIGGER activationStands BEFORE UPDATE ON activation
      BEGIN SELECT RAISE(ABORT, 'an activation is never changed'); END;
    """

  private static let exports = """
    CREATE TABLE exportRun (
      number INTEGER PRIMARY KEY,
      kind TEXT NOT NULL,
      format TEXT NOT NULL,
      recipient TEXT,
      reason TEXT,
      revealed INTEGER NOT NULL CHECK (revealed IN (0, 1)),
      fileHash TEXT NOT NULL CHECK (length(fileHash) = 64),
      by TEXT NOT NULL CHECK (by <> ''),
      at INTEGER NOT NULL,
      CHECK (revealed = 0 OR reason IS NOT NULL)
    ) STRICT;
    CREATE TABLE exported (
      kind TEXT NOT NULL,
      declaration TEXT NOT NULL,
      amendment INTEGER NOT NULL CHECK (amendment >= 0),
      contentHash TEXT NOT NULL CHECK (length(contentHash) = 64),
      withdrawn INTEGER NOT NULL CHECK (withdrawn IN (0, 1)),
      run INTEGER NOT NULL REFERENCES exportRun (number),
      PRIMARY KEY (kind, declaration, amendment)
    ) STRICT, WITHOUT ROWID;
    CREATE TRIGGER exportedStands BEFORE UPDATE ON exported
      BEGIN SELECT RAISE(ABORT, 'a receipt is never changed'); END;
    CREATE TRIGGER exportedStays BEFORE DELETE ON exported
      BEGIN SELECT RAISE(ABORT, 'a receipt is never removed'); END;
    """

  private static let audit = """
    CREATE TABLE audit (
      number INTEGER PRIMARY KEY CHECK (number >= 1),
      at INTEGER NOT NULL,
      actor TEXT NOT NULL CHECK (actor <> ''),
      action TEXT NOT NULL,
      subject TEXT NOT NULL,
      detail TEXT NOT NULL,
      previous TEXT NOT NULL,
      hash TEXT NOT NULL UNIQUE CHECK (length(hash) = 64)
    ) STRICT;
    CREATE TRIGGER auditStands BEFORE UPDATE ON audit
      BEGIN SELECT RAISE(ABORT, 'the audit is never changed'); END;
    CREATE TRIGGER auditStays BEFORE DELETE ON audit
      BEGIN SELECT RAISE(ABORT, 'the audit is never shortened'); END;
    """
}
