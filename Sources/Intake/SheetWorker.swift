import DeclarationStore
import Declarations
import FormReading
import Foundation
import Imaging

/// One worker of a batch, with its own engines and its own thread.
actor SheetWorker {
  /// Enough for a clerk to read a crop, a tenth of the size of a scan.
  private static let evidenceQuality = 75

  private let executor: WorkerExecutor
  private let setup: ReadingSetup
  private let job: Batch.Job
  private var pipeline: SheetPipeline?

  nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

  init(number: Int, setup: ReadingSetup, job: Batch.Job) {
    executor = WorkerExecutor(label: "worker \(number)")
    self.setup = setup
    self.job = job
  }

  /// Reads and keeps one page. Throws only where the batch cannot go on.
  func process(_ unit: PageQueue.Unit) throws -> Batch.PageDone {
    if let line = try job.store.ledgerLine(for: unit.source, folder: unit.folder),
      !(job.retry && line.outcome == .rejected)
    {
      return Batch.PageDone(line: line, isNew: false, flagged: false)
    }
    let begin = CPUClock.threadSeconds()
    var record = PageRecord(source: unit.source, folder: unit.folder, content: .blank)
    let flagged = try fill(&record, from: unit)
    record.cpuMilliseconds = Int(((CPUClock.threadSeconds() - begin) * 1000).rounded())
    let recorded = try job.store.record(record, at: job.now(), retry: job.retry)
    return Batch.PageDone(
      line: recorded.line, isNew: recorded.isNew,
      flagged: flagged && recorded.line.outcome == .declaration)
  }

  /// True where the sheet is flagged.
  private func fill(_ record: inout PageRecord, from unit: PageQueue.Unit) throws -> Bool {
    // The same bytes were read before: what they are is known without reading them again.
    if let first = try job.store.sheetOutcome(
      sha256: unit.source.sha256, page: unit.source.page),
      first.outcome == .declaration, let id = first.declaration
    {
      record.content = .duplicate(of: id)
      return false
    }
    let page: PageImage
    do {
      page = try image(of: unit)
    } catch {
      record.content = .rejected(reason: error.reason, remedy: error.remedy)
      return false
    }
    switch try reading().read(
      page, source: unit.source, id: unit.source.declarationID, reception: job.reception)
    {
    case .blank: record.content = .blank
    case .rejected(let rejection):
      record.content = .rejected(reason: rejection.reason, remedy: rejection.remedy)
    case .sheet(let sheet):
      let evidence = try sheet.observation.registered.encoded(
        as: .jpeg(quality: Self.evidenceQuality), dotsPerInch: SheetObservation.dotsPerInch)
      record.form = sheet.observation.form
      record.residual = sheet.observation.fit.medianResidual
      record.content = .declaration(
        ReadSheet(
          declaration: sheet.declaration, observations: sheet.observation.observations,
          evidence: Data(evidence)))
      return (sheet.declaration.screening?.verdict ?? .undetermined) >= .possible
    }
    return false
  }

  private func image(of unit: PageQueue.Unit) throws(PageFileError) -> PageImage {
    switch unit.content {
    case .page(let file): try file.page(unit.source.page)
    case .unreadable(let error): throw error
    }
  }

  private func reading() throws -> SheetPipeline {
    if let pipeline { return pipeline }
    let made = try SheetPipeline(setup)
    pipeline = made
    return made
  }
}
