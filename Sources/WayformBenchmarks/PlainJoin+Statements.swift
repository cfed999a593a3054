extension PlainJoin {
  /// Which declarations meet which entries, at times more than once: 2 for being inside a listed
  /// area or in a listed train, 1 for a part that an area leaves out; of all that is finer than a
  /// stay the most serious. In two forms, since it depends on the data which of them SQLite is
  /// quicker with.
  static let joins = [
    inside("s.p2, s.p4, s.p6, s.p9") + coarser + trains,
    ["s.p2", "s.p4", "s.p6", "s.p9"].map(inside).joined(separator: " UNION ALL ") + coarser
      + trains,
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

  private static let trains = """
     UNION ALL SELECT r.declaration, t.entry, 2 FROM ride r JOIN train t ON t.number = r.number
      AND t.first <= r.last AND t.last >= r.first
    """
}
