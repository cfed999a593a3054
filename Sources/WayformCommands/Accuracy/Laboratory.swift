import Declarations
import Evaluation
import FieldParsing
import FormTemplates
import Foundation
import Gazetteer
import Intake
import Screening

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
