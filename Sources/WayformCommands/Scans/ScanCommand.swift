import ArgumentParser
import DeclarationStore
import Declarations
import Foundation
import Intake

struct ScanCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "scan", abstract: "Read files and folders of scans into the store.",
    discussion: """
      Safe to repeat: pages that are done stay done. Every page ends as exactly one of \
      declaration, duplicate, blank, rejected; 'scan' lists those that a person has to see.
      """)
  @Argument(help: ArgumentHelp("Scans, or folders of scans.", valueName: "path"))
  var paths: [String]
  @Option(help: ArgumentHelp("Look for this form only (id or id@version).", valueName: "id"))
  var form: String?
  @Option(help: ArgumentHelp("The station that collected the sheets.", valueName: "name"))
  var station: String?
  @Option(
    help: ArgumentHelp(
      "The day they were handed in (default: the sheet's own dates, else today).",
      valueName: "date"))
  var received: CalendarDay?
  @Flag(help: "Read rejected pages again.") var retry = false
  @Flag(help: "One JSON object per page, then a summary.") var json = false
  @OptionGroup var reading: ReadingOptions
  @OptionGroup var forms: FormsOption
  @OptionGroup var calibration: CalibrationOption
  @OptionGroup var store: StoreOption

  func run() async throws {
    let found = try InputFinder().find(paths)
    guard !found.scans.isEmpty else { throw IntakeError.nothingToRead }
    reading.remarkOnReaders()
    let bench = try Workbench(
      catalog: forms.editions(of: form), readers: reading.readers,
      calibration: calibration.load(store: store.directory))
    let opened = try store.openOrCreate(station: station)
    let setup = try bench.setup(
      list: opened.activeList(), errorBudget: reading.errorBudget)
    let job = Batch.Job(
      store: opened,
      reception: Reception(
        station: try station ?? opened.profile().station, received: received ?? Clock.today(),
        isAssumed: received == nil),
      retry: retry, now: Clock.now)
    let jobs = reading.jobs ?? ProcessInfo.processInfo.activeProcessorCount
    let report = ScanReport(json: json, expected: found.scans.count)
    let batch = Batch(setup: setup, job: job, jobs: jobs)
    let (summary, interrupted) = try await Interruption.watch {
      try await batch.run(found) { report.page($0, $1, expected: $2) }
    }
    try report.finish(summary, store: opened)
    if interrupted { throw ExitStatus.interrupted.code }
    try report.judge(summary)
  }
}
