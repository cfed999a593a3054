import ArgumentParser
import Declarations
import Evaluation
import FieldParsing
import Foundation
import Gazetteer
import Synchronization

struct CalibrateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "calibrate",
    abstract: "Fit confidence to labelled scans, or to what clerks said of a store's fields.",
    discussion: """
      Folders of labelled scans are read as 'evaluate' does; every set of readers gets curves of \
      its own in one run: all that are named together, and each alone. The figures printed come \
      from fitting on half of the sheets and measuring on the other half. Never report on scans \
      that were calibrated on.

      With --store, confidence is lowered where clerks found more mistakes than it promised. \
      Clerks see the doubtful fields, so their word never raises it. 'scan' uses a store's own \
      calibration; the file also serves 'scan --calibration'.
      """)
  @Argument(help: ArgumentHelp("Folders of labelled scans.", valueName: "dir"))
  var folders: [String] = []
  @Option(
    help: ArgumentHelp(
      "The calibration file to write (default with --store: the store's own).",
      valueName: "file"))
  var output: String?
  @Option(help: ArgumentHelp("What it is fitted on, for people.", valueName: "text"))
  var provenance: String?
  @Option(
    help: ArgumentHelp(
      "Fit to what was kept of an earlier run. May be repeated.", valueName: "file"))
  var from: [String] = []
  @Option(
    help: ArgumentHelp(
      "Keep what was read, to fit again in seconds (holds all that is written on the sheets).",
      valueName: "file"))
  var keep: String?
  @Option(
    help: ArgumentHelp("A store whose reviewed fields are to be heeded.", valueName: "dir"))
  var store: String?
  @Option(
    help: ArgumentHelp(
      "With --store alone: the calibration to begin with (default: the built-in one).",
      valueName: "file"))
  var base: String?
  @OptionGroup var reading: ReadingOptions
  @OptionGroup var forms: FormsOption

  func validate() throws {
    guard !folders.isEmpty || !from.isEmpty || store != nil else {
      throw ValidationError("name folders of labelled scans, --from or --store")
    }
    guard output != nil || store != nil else { throw ValidationError("name --output") }
  }

  func run() async throws {
    let sheets = try await observed()
    let jobs = reading.jobs ?? ProcessInfo.processInfo.activeProcessorCount
    let interpreter = FieldInterpreter(
      gazetteer: try Gazetteer.builtIn(), calibration: .cautious)
    var calibration: Calibration
    if sheets.isEmpty {
      calibration = try startingPoint()
    } else {
      let fields = await ObservedField.all(of: sheets, by: interpreter, jobs: jobs)
      calibration = fitted(fields)
      print(CalibrationTrial(fields, errorBudget: reading.errorBudget).table)
    }
    if let store {
      let reviewed = try ReviewedFields(store: store)
      calibration = try await reviewed.heeded(by: calibration, interpreter, on: Clock.today())
      print(reviewed.summary)
    }
    try Output.write(try calibration.json(), to: output ?? CalibrationOption.path(inStore: store))
  }

  private func fitted(_ fields: [ObservedField]) -> Calibration {
    let samples = ObservedField.samples(of: fields)
    var sources: [String: Int] = [:]
    for sample in samples { sources[sample.group, default: 0] += 1 }
    let calibration = Calibration.fit(
      samples: samples,
      provenance: Calibration.Provenance(
        provenance ?? "Labelled scans.", day: Clock.today(), sources: sources))
    print("\(samples.count) fields, \(calibration.lanes.count) curves")
    return calibration
  }

  private func startingPoint() throws -> Calibration {
    guard let base else { return try Calibration.builtIn() }
    return try CalibrationOption.load(base)
  }

  private func observed() async throws -> [ObservedSheet] {
    var sheets = try from.flatMap { try ObservedSheets.read(URL(fileURLWithPath: $0)) }
    let seen = Mutex<[ObservedSheet]>([])
    let lab = Laboratory(
      reading: reading, catalog: try forms.catalog(), calibration: .cautious)
    for folder in folders {
      let scans = try LabelledScans.find(in: URL(fileURLWithPath: folder))
      try await lab.run(scans, folder: folder, received: nil) { sheet in
        guard let observed = sheet.observed else { return }
        seen.withLock { $0.append(observed) }
      }
    }
    sheets += seen.withLock { $0 }
    if let keep { try Output.write(try ObservedSheets.encoded(sheets), to: keep) }
    return sheets.sorted { ($0.group, $0.name) < ($1.group, $1.name) }
  }
}
