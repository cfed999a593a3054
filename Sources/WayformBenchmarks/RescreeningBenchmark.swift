import ArgumentParser
import DeclarationStore
import Declarations
import Foundation
import Gazetteer
import Screening

/// Builds a store and a list from a seed, changes one entry, and screens the store again: only
/// what the change touches, then everything; beside that the same question as plain SQL.
struct RescreeningBenchmark: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rescreening",
    abstract: "Screening a store again, against interval joins in SQLite and DuckDB.")
  @Option(help: "How many declarations the store has.") var declarations = 50_000
  @Option(help: "How many entries the list has.") var entries = 40_000
  @Option(help: "Everything follows from it.") var seed: UInt64 = 1
  @Option(help: "How many one-entry changes are tried.") var changes = 9
  @Option(help: "How often everything, and each join, is run.") var repeats = 3
  @Option(help: "Where the store is built; it is removed at the end.") var folder: String?
  @Option(help: "Where the store is built and kept; one that is kept there is used again.")
  var store: String?

  func run() throws {
    let root =
      store.map { URL(fileURLWithPath: $0) }
      ?? URL(fileURLWithPath: folder ?? NSTemporaryDirectory())
      .appending(path: "wayform-benchmark-\(UUID().uuidString)")
    defer { if store == nil { try? FileManager.default.removeItem(at: root) } }
    try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
    var bench = try RescreeningBench(
      root: root, declarations: declarations, entries: entries, seed: seed)
    if try !bench.reuse() {
      let built = try Measurement.time { try bench.build() }
      try FileHandle.standardError.write(
        contentsOf: Data("The store is built and checked, in \(Int(built.seconds)) s\n".utf8))
    }
    print(try bench.measure(changes: changes, repeats: repeats).text)
  }
}
