import ArgumentParser
import Evaluation
import Foundation

/// Labelled specimens, read by Tesseract with one preparation step changed at a time.
struct PreparationBenchmark: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "preparation",
    abstract: "What each preparation step of Tesseract's lines is worth, in fields and in CPU.",
    discussion: "In place of a folder stands a report that --json made: parts are joined.")

  @Argument(help: "Folders of scans with their truth beside them, or reports.")
  var paths: [String]
  @Option(help: "Measure only variants whose names hold this, beside the full settings.")
  var only: String?
  @Flag(help: "Counts instead of a table.") var json = false

  func run() throws {
    let report = try measured()
    print(json ? try Self.text(of: report) : PreparationTable(report: report).text)
  }

  private func measured() throws -> PreparationReport {
    var report = PreparationReport()
    let reports = paths.filter { $0.hasSuffix(".json") }
    for path in reports {
      let data = try Data(contentsOf: URL(fileURLWithPath: path))
      report.add(try JSONDecoder().decode(PreparationReport.self, from: data))
    }
    let folders = paths.filter { !reports.contains($0) }
    guard !folders.isEmpty else { return report }
    let scans = try folders.flatMap { try LabelledScans.find(in: URL(fileURLWithPath: $0)) }
    report.add(try PreparationBench(variants).measure(scans))
    return report
  }

  private var variants: [PreparationVariant] {
    guard let only else { return PreparationVariant.all }
    let chosen = PreparationVariant.all.dropFirst().filter { $0.name.contains(only) }
    return [.full] + chosen
  }

  private static func text(of report: PreparationReport) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted]
    return String(decoding: try encoder.encode(report), as: UTF8.self)
  }
}
