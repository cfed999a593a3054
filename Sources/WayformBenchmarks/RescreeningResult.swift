import Foundation

/// What one run of the benchmark found.
struct RescreeningResult {
  var declarations: Int
  var entries: Int
  /// Seconds for each one-entry change, by the number of workers.
  var incremental: [Int: [Double]] = [:]
  /// Sheets that each change made to be judged again.
  var judged: [Int] = []
  /// Seconds by the number of workers.
  var full: [Int: [Double]] = [:]
  /// Seconds to make a list ready, and to load it into the plain tables with their indices.
  var ready: [Double] = []
  var plainReady = Double.nan
  var peak: Double?
  var sqlite: [Double] = []
  var sqlitePeak: Double?
  var sqliteRows = 0
  var agreement: Agreement?
  var duckDB: DuckDBJoin.Outcome?

  /// Whether the join and the screening's own index find the same.
  struct Agreement {
    private var declarations: Int
    private var pairs: Int
    /// Pairs of a declaration and an entry that the plain join finds and the screening does not.
    private var missed = 0
    /// Declarations that only the screening finds: ground that had other codes.
    private var beyond: Int

    init(plain: [Int: Set<Int32>], screening: [Int: Set<Int32>]) {
      declarations = plain.count
      pairs = plain.values.reduce(0) { $0 + $1.count }
      beyond = screening.keys.count { plain[$0] == nil }
      for (number, entries) in plain {
        missed += entries.subtracting(screening[number] ?? []).count
      }
    }

    fileprivate var lines: [String] {
      [
        "  declarations met: \(declarations), in \(pairs) pairs; pairs missed by Wayform \(missed), "
          + "declarations met by Wayform alone \(beyond)"
      ]
    }
  }

  var text: String { ([title] + rows + ratios + answers).joined(separator: "\n") }

  private var title: String {
    "\(declarations) declarations, \(entries) entries, "
      + "\(judged.count) changes of one entry each; medians of one run"
  }

  private var rows: [String] {
    let judged = judged.sorted()
    let middle = judged.isEmpty ? 0 : judged[judged.count / 2]
    var rows = rowsByWorkers("one-entry change", incremental)
    rows.append(
      "  judged again: \(judged.first ?? 0) to \(judged.last ?? 0), median \(middle) sheets")
    rows += rowsByWorkers("everything", full)
    rows.append("  peak memory \(megabytes(peak))")
    rows.append(
      row("plain join, SQLite (the quicker of two forms)", sqlite)
        + ", peak memory \(megabytes(sqlitePeak))")
    if let duckDB {
      rows.append(
        row("plain join, DuckDB with all its workers", duckDB.seconds)
          + ", peak memory \(megabytes(duckDB.peak))")
    } else {
      rows.append("plain join, DuckDB: not installed")
    }
    return rows + [
      row("not in these: list made ready", ready),
      "  the plain tables and indices of the list, SQLite: \(number(plainReady)) s; "
        + "all tables loaded from CSV, DuckDB: \(duckDB.map { number($0.load) } ?? "–") s",
    ]
  }

  private var ratios: [String] {
    let (one, all) = Self.medians(full)
    let (oneChange, allChange) = Self.medians(incremental)
    var ratios = [
      "everything / one-entry change: \(number(one / oneChange)) with 1 worker each, "
        + "\(number(all / allChange)) with all each",
      "SQLite join / one-entry change: \(number(sqlite.median / oneChange)) with 1 worker, "
        + "\(number(sqlite.median / allChange)) with all",
      "SQLite join / everything: \(number(sqlite.median / one)) with 1 worker, "
        + "\(number(sqlite.median / all)) with all",
    ]
    if let duckDB {
      ratios.append(
        "DuckDB join / everything: \(number(duckDB.seconds.median / one)) with 1 worker, "
          + "\(number(duckDB.seconds.median / all)) with all")
    }
    return ratios
  }

  private static func medians(_ seconds: [Int: [Double]]) -> (one: Double, all: Double) {
    let all = seconds.max { $0.key < $1.key }
    return (seconds[1]?.median ?? .nan, all?.value.median ?? .nan)
  }

  private func rowsByWorkers(_ name: String, _ seconds: [Int: [Double]]) -> [String] {
    seconds.sorted { $0.key < $1.key }.map { workers, seconds in
      row("\(name), \(workers) worker\(workers == 1 ? "" : "s")", seconds)
    }
  }

  private var answers: [String] {
    var lines = [
      "what is computed, each from a list that is ready:",
      "  each join: all areas that hold a stay or a boarding, by the codes of four levels and days, "
        + "with exclusions, the most serious finer area, and listed trains; rows are read and dropped:"
        + " SQLite \(sqliteRows) rows" + (duckDB.map { ", DuckDB \($0.rows) into a table" } ?? ""),
      "  everything: the same, recoded ground, names and venues too, compared with what each sheet "
        + "met before; sheets that meet others judged, all kept in the store, durably",
      "  one-entry change: the two lists compared, the sheets found and met, then as above",
    ]
    if let agreement { lines += agreement.lines }
    return lines
  }

  private func row(_ name: String, _ seconds: [Double]) -> String {
    let sorted = seconds.sorted()
    return "\(name): \(number(seconds.median)) s "
      + "(\(number(sorted.first ?? .nan)) to \(number(sorted.last ?? .nan)))"
  }

  private func megabytes(_ value: Double?) -> String {
    value.map { "\(Int($0.rounded())) MB" } ?? "unknown"
  }

  private func number(_ value: Double) -> String {
    guard value.isFinite else { return "–" }
    return String(format: value < 0.1 ? "%.4f" : value < 10 ? "%.2f" : "%.0f", value)
  }
}
