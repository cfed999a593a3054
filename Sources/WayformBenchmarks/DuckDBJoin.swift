import Foundation

/// The same join in DuckDB, through its Python package where that is installed.
struct DuckDBJoin {
  struct Outcome: Decodable {
    var load: Double
    var seconds: [Double]
    var rows: Int
    /// Of the process, in megabytes.
    var peak: Double
  }

  let folder: URL

  /// DuckDB compares an expression with several columns row by row; one equality for each level
  /// lets it hash.
  private static let script = """
    import json, sys, time
    try:
        import duckdb
    except ImportError:
        sys.exit(3)
    folder, repeats = sys.argv[1], int(sys.argv[2])
    db = duckdb.connect()
    begin = time.perf_counter()
    columns = {
        "stay": "declaration INTEGER, code INTEGER, p2 INTEGER, p4 INTEGER, p6 INTEGER, "
                "p9 INTEGER, first INTEGER, last INTEGER",
        "entry": "id INTEGER, code INTEGER, first INTEGER, last INTEGER",
        "above": "code INTEGER, rank INTEGER, first INTEGER, last INTEGER, entry INTEGER",
        "exclusion": "entry INTEGER, code INTEGER",
        "ride": "declaration INTEGER, number INTEGER, first INTEGER, last INTEGER",
        "train": "number INTEGER, first INTEGER, last INTEGER, entry INTEGER",
    }
    for table, spec in columns.items():
        db.execute(f"CREATE TABLE {table} ({spec})")
        db.execute(f"COPY {table} FROM '{folder}/{table}.csv' (HEADER false)")
    load = time.perf_counter() - begin
    inside = " UNION ALL ".join(
        f"SELECT s.declaration, s.p2, s.p4, s.p6, s.p9, e.id FROM stay s JOIN entry e "
        f"ON e.code = s.{p} AND e.first <= s.last AND e.last >= s.first"
        for p in ("p2", "p4", "p6", "p9"))
    join = f'''
        SELECT i.declaration, i.id, CASE WHEN x.entry IS NULL THEN 2 ELSE 1 END
        FROM ({inside}) i LEFT JOIN exclusion x ON x.entry = i.id
          AND x.code IN (i.p2, i.p4, i.p6, i.p9)
        UNION ALL
        SELECT s.declaration, arg_min(a.entry, a.rank * 1000000 + a.entry), 1
        FROM stay s JOIN above a ON a.code = s.code
          AND a.first <= s.last AND a.last >= s.first GROUP BY s.rowid, s.declaration
        UNION ALL
        SELECT r.declaration, t.entry, 2 FROM ride r JOIN train t ON t.number = r.number
          AND t.first <= r.last AND t.last >= r.first'''
    seconds = []
    for _ in range(repeats):
        begin = time.perf_counter()
        db.execute("CREATE OR REPLACE TEMP TABLE met AS " + join)
        seconds.append(time.perf_counter() - begin)
    rows = db.execute("SELECT count(*) FROM met").fetchone()[0]
    # Of the process itself; what getrusage tells begins with the memory of whoever started it.
    status = open("/proc/self/status").read()
    peak = int(status.split("VmHWM:")[1].split()[0]) / 1024
    print(json.dumps({"load": load, "seconds": seconds, "rows": rows, "peak": peak}))
    """

  /// Nil where Python or its package is not installed.
  func run(repeats: Int) throws -> Outcome? {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", "-c", Self.script, folder.path, String(repeats)]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { return nil }
    return try JSONDecoder().decode(Outcome.self, from: data)
  }
}
