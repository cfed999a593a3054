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
      the hotspots.csv that they follow from. Nothing is stored.
      """)
  @Argument(help: ArgumentHelp("The folder of labelled scans.", valueName: "dir")) var folder:
    String
  @Flag(help: "One JSON object, in counts.") var json = false
  @Flag(help: "List the fields that were read wrong (invented people only!).") var errors = false
  @Option(help: ArgumentHelp("The day the sheets were handed in.", valueName: "date"))
  var received: CalendarDay?
  @OptionGroup var reading: ReadingOptions
  @OptionGroup var forms: FormsOption

  func run() async throws {
    let scans = try LabelledScans.find(in: URL(fileURLWithPath: folder))
    let lab = Laboratory(reading: reading, catalog: try forms.catalog())
    let progress = EvaluationProgress(total: scans.count, showsErrors: errors)
    let (cpu, begin) = (CPUClock.processSeconds(), Date())
    try await lab.run(scans, folder: folder, received: received) { progress.add($0) }
    var report = progress.finish()
    report.cpuSeconds = CPUClock.processSeconds() - cpu
    report.wallSeconds = Date().timeIntervalSince(begin)
    report.readers = reading.readers.names
    print(try json ? Output.json(report) : EvaluationTable(report).description)
  }
}

/// Reads labelled scans with the list that lies beside them.
struct Laboratory {
  let reading: ReadingOptions
  var catalog: FormCatalog
  var calibration: Calibration?

  func run(
    _ scans: [LabelledScan], folder: String, received: CalendarDay?,
    observer: @escaping @Sendable (EvaluatedSheet) async -> Void
  ) async throws {
    let bench = try Workbench(
      catalog: catalog, readers: reading.readers, calibration: calibration)
    let list = try Self.list(in: folder, gazetteer: bench.gazetteer)
    let run = EvaluationRun(
      setup: try bench.setup(list: list, errorBudget: reading.errorBudget),
      reception: received.map { Reception(received: $0) }, today: Clock.today(),
      jobs: reading.jobs ?? ProcessInfo.processInfo.activeProcessorCount)
    try await run.run(scans, observer: observer)
  }

  private static func list(in folder: String, gazetteer: Gazetteer) throws -> HotspotList? {
    let url = URL(fileURLWithPath: folder).appendingPathComponent("hotspots.csv")
    guard let data = try? Data(contentsOf: url) else { return nil }
    return try HotspotListReader(gazetteer: gazetteer)
      .read(data, into: HotspotEnvelope(id: "evaluation", source: url.lastPathComponent)).list
  }
}

/// Counts sheets as they come, from any task.
final class EvaluationProgress: Sendable {
  private let state: Mutex<State>
  private let total: Int
  private let showsErrors: Bool

  private struct State {
    var report = EvaluationReport()
    var bar: ProgressBar
    var errors: [String] = []
  }

  init(total: Int, showsErrors: Bool) {
    self.total = total
    self.showsErrors = showsErrors
    state = Mutex(State(bar: ProgressBar(total: total)))
  }

  func add(_ sheet: EvaluatedSheet) {
    state.withLock { state in
      state.report.add(EvaluationReport(sheet))
      state.errors += showsErrors ? Self.errors(of: sheet) : []
      state.bar.update(done: state.report.sheets, of: total, flagged: 0)
    }
  }

  func finish() -> EvaluationReport {
    state.withLock { state in
      state.bar.finish()
      for line in state.errors.sorted() { print(line) }
      return state.report
    }
  }

  private static func errors(of sheet: EvaluatedSheet) -> [String] {
    let name = sheet.scan.file.lastPathComponent
    switch sheet.outcome {
    case .blank: return ["\(name)\ttaken for blank"]
    case .rejected(let code): return ["\(name)\trejected: \(code)"]
    case .read(_, let scores):
      return scores.filter { $0.counts && !$0.isRight }.map { score in
        let rules = score.reading.findings.map(\.rule).joined(separator: ",")
        return [
          score.content.rawValue, name, score.key.rawValue, score.expected, score.found,
          score.reading.raw, score.reading.accepted ? "ACCEPTED" : "referred",
          String(score.reading.confidence), rules,
        ].joined(separator: "\t")
      }
    }
  }
}
