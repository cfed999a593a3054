import ArgumentParser
import Declarations
import Evaluation
import FieldParsing
import Foundation
import Synchronization

struct CalibrateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "calibrate",
    abstract: "Fit confidence to labelled scans.",
    discussion: """
      Reads every folder as 'evaluate' does, and fits the probability of being right to the scores \
      the fields got. Never report on scans that were calibrated on.
      """)
  @Argument(help: ArgumentHelp("Folders of labelled scans.", valueName: "dir"))
  var folders: [String]
  @Option(help: ArgumentHelp("The calibration file to write.", valueName: "file"))
  var output: String
  @Option(help: ArgumentHelp("What it is fitted on, for people.", valueName: "text"))
  var provenance: String
  @Option(
    help: ArgumentHelp(
      "A calibration whose curves all stay; only curves that it lacks are added.",
      valueName: "file"))
  var extending: String?
  @OptionGroup var reading: ReadingOptions
  @OptionGroup var forms: FormsOption

  func run() async throws {
    let samples = Mutex<[CalibrationSample]>([])
    let lab = Laboratory(reading: reading, catalog: try forms.catalog())
    for folder in folders {
      let scans = try LabelledScans.find(in: URL(fileURLWithPath: folder))
      try await lab.run(scans, folder: folder, received: nil) { sheet in
        let found = Self.samples(of: sheet)
        samples.withLock { $0 += found }
      }
    }
    let all = samples.withLock { $0 }
    var calibration = Calibration.fit(samples: all, provenance: provenance)
    if let extending { calibration = try Self.extended(extending, by: calibration) }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted]
    try Output.write(try encoder.encode(calibration), to: output)
    print("\(all.count) fields of \(folders.count) folders; \(calibration.lanes.count) curves")
  }

  /// Curves for any reader at all stay those of the file: they have to serve the weaker reader.
  private static func extended(_ file: String, by new: Calibration) throws -> Calibration {
    guard let data = try? Data(contentsOf: URL(fileURLWithPath: file)) else {
      throw UsageError("\(file) cannot be read; check the path")
    }
    var calibration = try Calibration(json: [UInt8](data))
    let known = Set(calibration.lanes.map { [$0.content, $0.readers] })
    let added = new.lanes.filter {
      $0.readers != Calibration.any && !known.contains([$0.content, $0.readers])
    }
    // More special curves stand before more general ones.
    calibration.lanes = added + calibration.lanes
    calibration.provenance += "; " + new.provenance
    calibration.version += 1
    return calibration
  }

  private static func samples(of sheet: EvaluatedSheet) -> [CalibrationSample] {
    guard case .read(_, let scores) = sheet.outcome else { return [] }
    return scores.compactMap { score in
      guard let evidence = score.evidence, evidence.unopposed else { return nil }
      return CalibrationSample(evidence, correct: score.isRight)
    }
  }
}
