public import Declarations
public import FormReading
import FormTemplates
import Foundation
import Imaging
public import Intake

/// One labelled scan after reading.
public struct EvaluatedSheet: Sendable {
  public enum Outcome: Sendable {
    case read(Declaration, [FieldScore])
    case blank
    /// The stable code of the reason.
    case rejected(String)
  }

  public var scan: LabelledScan
  public var outcome: Outcome
  /// The registered page and what was seen on it; nil where it was not read.
  public var observation: SheetObservation?
  /// Before anybody said what it means; nil where the page was not read.
  public var observed: ObservedSheet?
}

/// Reads labelled scans as `scan` would, without a store, and holds them against their truth.
public struct EvaluationRun: Sendable {
  private let setup: ReadingSetup
  private let reception: Reception?
  private let today: CalendarDay
  private let jobs: Int

  /// Without a `reception` every sheet was handed in on the day that its truth tells.
  public init(setup: ReadingSetup, reception: Reception?, today: CalendarDay, jobs: Int) {
    self.setup = setup
    self.reception = reception
    self.today = today
    self.jobs = max(1, jobs)
  }

  /// In the order of `scans`. `observer` hears of every sheet as it is done.
  public func run(
    _ scans: [LabelledScan], observer: @escaping @Sendable (EvaluatedSheet) async -> Void
  ) async throws {
    let queue = ScanQueue(scans)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 1...jobs {
        let worker = EvaluationWorker(
          number: number, setup: setup, reception: reception, today: today)
        group.addTask {
          while !Task.isCancelled, let scan = await queue.next() {
            await observer(try await worker.read(scan))
          }
        }
      }
      try await group.waitForAll()
    }
  }
}

private actor ScanQueue {
  private var rest: ArraySlice<LabelledScan>
  init(_ scans: [LabelledScan]) { rest = scans[...] }
  func next() -> LabelledScan? { rest.popFirst() }
}

private actor EvaluationWorker {
  private let executor: WorkerExecutor
  private let setup: ReadingSetup
  private let reception: Reception?
  private let today: CalendarDay
  private var pipeline: SheetPipeline?

  nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

  init(number: Int, setup: ReadingSetup, reception: Reception?, today: CalendarDay) {
    self.today = today
    executor = WorkerExecutor(label: "evaluation \(number)")
    self.setup = setup
    self.reception = reception
  }

  func read(_ scan: LabelledScan) throws -> EvaluatedSheet {
    let page: PageImage
    do {
      page = try PageFile(path: scan.file.path).page(1)
    } catch {
      return EvaluatedSheet(scan: scan, outcome: .rejected(error.code))
    }
    let name = scan.file.lastPathComponent
    let outcome = try reading().read(
      page, source: PageSource(file: name, page: 1, sha256: ""), id: name,
      reception: reception ?? handedIn(scan.truth))
    var evaluated = EvaluatedSheet(
      scan: scan, outcome: score(outcome, against: scan.truth),
      observed: ObservedSheet(scan, outcome))
    if case .sheet(let sheet) = outcome { evaluated.observation = sheet.observation }
    return evaluated
  }

  /// The day the specimen was made for; else its arrival, as with sheets handed in at a station.
  private func handedIn(_ truth: Truth) -> Reception {
    let day = truth.made?.received ?? truth.fields[.arrivalDate]?.day
    return Reception(received: day ?? today, isAssumed: day == nil)
  }

  private func score(
    _ outcome: SheetPipeline.Outcome, against truth: Truth
  ) -> EvaluatedSheet.Outcome {
    switch outcome {
    case .blank: return .blank
    case .rejected(let rejection): return .rejected(rejection.code)
    case .sheet(let sheet):
      let form = setup.forms.first { $0.template.identity == sheet.declaration.form }
      let scores = form.map {
        SheetScore(truth: truth, template: $0.template)
          .score(sheet.declaration, evidence: sheet.evidence)
      }
      return .read(sheet.declaration, scores ?? [])
    }
  }

  private func reading() throws -> SheetPipeline {
    if let pipeline { return pipeline }
    let made = try SheetPipeline(setup)
    pipeline = made
    return made
  }
}
