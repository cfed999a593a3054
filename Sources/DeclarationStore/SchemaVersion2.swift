/// Approval by a second person, and activations that stay.
enum SchemaVersion2 {
  /// The last row of `approvalPolicy` counts; without one, whoever imports may activate.
  /// The rule stands here too, so that no way into the database goes around it.
  static let sql = """
    CREATE TABLE approvalPolicy (
      seq INTEGER PRIMARY KEY,
      secondPerson INTEGER NOT NULL CHECK (secondPerson IN (0, 1)),
      by TEXT NOT NULL CHECK (by <> ''),
      at INTEGER NOT NULL
    ) STRICT;
    CREATE TRIGGER approvalPolicyStands BEFORE UPDATE ON approvalPolicy
      BEGIN SELECT RAISE(ABORT, 'a decision is never changed'); END;
    CREATE TRIGGER approvalPolicyStays BEFORE DELETE ON approvalPolicy
      BEGIN SELECT RAISE(ABORT, 'a decision is kept for ever'); END;
    CREATE TRIGGER activationStays BEFORE DELETE ON activation
      BEGIN SELECT RAISE(ABORT, 'an activation is kept for ever'); END;
    CREATE TRIGGER activationNeedsSecondPerson BEFORE INSERT ON activation
      WHEN (SELECT secondPerson FROM approvalPolicy ORDER BY seq DESC LIMIT 1) = 1
        AND lower(trim(NEW.by)) = (SELECT lower(trim(by)) FROM list WHERE version = NEW.version)
      BEGIN SELECT RAISE(ABORT, 'whoever imported a list may not activate it'); END;
    """
}
