import ArgumentParser
import Declarations
import Evaluation
import FieldParsing
import FormTemplates
import Foundation
import Gazetteer
import Intake
import Screening
import Synchronization

struct EvaluateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate", abstract: "Hold readings against the truth.",
    discussion: """
      DIR holds scans with NAME.truth.json beside them and, where verdicts are to be judged, \
      the hotspots.csv that they follow from. Nothing is stored. A report that '--json' wrote may \
      stand in place of a folder, so that a long run can be made in pieces.
      """)
  @Argument(
    help: ArgumentHelp("Folders of labelled scans, or reports of such.", valueName: "dir"))
  var folders: [String]
  @Flag(help: "One JSON object, in counts.") var json = false
  @Flag(help: "Tables in Markdown: by reader set, style and level, and by field kind.")
  var markdown = false
  @Option(
    help: ArgumentHelp(
      """
      Write the fields that were read wrong: a page to browse where FILE ends in .html, else \
      lines of text; '-' prints them (invented people only!).
      """, valueName: "file"))
  var errors: String?
  @Option(help: ArgumentHelp("The day the sheets were handed in.", valueName: "date"))
  var received: CalendarDay?
  @OptionGroup var reading: ReadingOptions
  @OptionGroup var forms: FormsOption

  func validate() throws {
    guard !folders.isEmpty else { throw ValidationError("Name a folder of labelled scans.") }
    guard !(json && markdown) else { throw ValidationError("Choose --json or --markdown.") }
  }

  func run() async throws {
    var reports = try folders.filter(Self.isReport).map(Self.report)
    let scans = try folders.filter { !Self.isReport($0) }.map { folder in
      (folder, try LabelledScans.find(in: URL(fileURLWithPath: folder)))
    }
    if !scans.isEmpty { reports.append(try await read(scans)) }
    if markdown {
      print(ProtocolTable(reports))
    } else {
      let sum = try Self.sum(reports)
      print(try json ? Output.json(sum) : EvaluationTable(sum).description)
    }
  }

  private func read(_ scans: [(folder: String, scans: [LabelledScan])]) async throws
    -> EvaluationReport
  {
    let lab = Laboratory(reading: reading, catalog: try forms.catalog())
    let progress = EvaluationProgress(
      total: scans.reduce(0) { $0 + $1.scans.count }, collects: errors.map(ErrorOutput.init))
    let (cpu, begin) = (CPUClock.processSeconds(), Date())
    for (folder, scans) in scans {
      try await lab.run(scans, folder: folder, received: received) { progress.add($0) }
    }
    var report = progress.finish()
    report.charge(
      cpuSeconds: CPUClock.processSeconds() - cpu, wallSeconds: Date().timeIntervalSince(begin))
    report.readers = reading.readers.names
    try progress.writeErrors(report)
    return report
  }

  private static func isReport(_ path: String) -> Bool { path.hasSuffix(".json") }

  private static func report(_ path: String) throws -> EvaluationReport {
    guard let data = try? Data(contentsOf: URL(fileURLWithPath: path)),
      let report = try? JSONDecoder().decode(EvaluationReport.self, from: data)
    else { throw UsageError("\(path) is no report of 'evaluate --json' of this version") }
    return report
  }

  private static func sum(_ reports: [EvaluationReport]) throws -> EvaluationReport {
    guard Set(reports.map(\.readers)).count <= 1 else {
      throw UsageError(
        "reports of different readers do not add up; put them side by side with --markdown")
    }
    return reports.reduce(into: EvaluationReport()) { $0.add($1) }
  }
}
