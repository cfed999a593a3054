import ArgumentParser

/// Measures what tests must not: time and memory. Figures are of one run on one machine; compare
/// them within a run.
@main
struct WayformBenchmarks: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "WayformBenchmarks", abstract: "Measures Wayform against plain tools.",
    subcommands: [RescreeningBenchmark.self, PreparationBenchmark.self])
}
