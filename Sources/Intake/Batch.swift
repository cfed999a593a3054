public import DeclarationStore
public import Declarations

/// A pile of scans to stored, screened declarations: bounded, resumable, safe to repeat.
public struct Batch: Sendable {
  /// What a batch is told besides its files.
  public struct Job: Sendable {
    public var store: DeclarationStore
    public var reception: Reception
    /// Read rejected pages again.
    public var retry: Bool
    public var now: @Sendable () -> Moment

    public init(
      store: DeclarationStore, reception: Reception, retry: Bool = false,
      now: @escaping @Sendable () -> Moment
    ) {
      self.store = store
      self.reception = reception
      self.retry = retry
      self.now = now
    }
  }

  /// How one page ended.
  public struct PageDone: Sendable {
    public var line: LedgerLine
    /// False where an earlier run had done it.
    public var isNew: Bool
    public var flagged: Bool
  }

  /// After every page: the page, the counts so far, how many pages there are as far as known.
  public typealias Observer = @Sendable (PageDone, BatchSummary, _ expected: Int) -> Void

  private let setup: ReadingSetup
  private let job: Job
  private let workers: [SheetWorker]

  /// `jobs` workers, each with its own engines.
  public init(setup: ReadingSetup, job: Job, jobs: Int) {
    self.setup = setup
    self.job = job
    workers = (1...max(1, jobs)).map { SheetWorker(number: $0, setup: setup, job: job) }
  }

  /// Works through all pages. One bad page never ends it; a store or an engine that fails does.
  /// Where the task is cancelled, pages in work are finished and kept.
  public func run(_ found: InputFinder.Found, observer: @escaping Observer) async throws
    -> BatchSummary
  {
    let tally = BatchTally(passedOver: found.passedOver, observer: observer)
    let queue = PageQueue(found.scans)
    try await drain(queue, into: tally)
    let copies = PageQueue(await queue.takeCopies(), copiesLast: false)
    try await drain(copies, into: tally)
    return await tally.summary
  }

  private func drain(_ queue: PageQueue, into tally: BatchTally) async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
      for worker in workers {
        group.addTask {
          while !Task.isCancelled, let unit = await queue.next() {
            let done = try await worker.process(unit)
            await tally.add(done, expected: queue.expectedPages)
          }
        }
      }
      try await group.waitForAll()
    }
  }
}

/// Adds up what the workers report.
private actor BatchTally {
  private(set) var summary = BatchSummary()
  private let observer: Batch.Observer

  init(passedOver: Int, observer: @escaping Batch.Observer) {
    self.observer = observer
    summary.passedOver = passedOver
  }

  func add(_ done: Batch.PageDone, expected: Int) {
    summary.count(done.line.outcome)
    summary.alreadyDone += done.isNew ? 0 : 1
    summary.flagged += done.flagged ? 1 : 0
    observer(done, summary, expected)
  }
}
