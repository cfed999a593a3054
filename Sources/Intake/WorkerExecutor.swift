import Dispatch

/// Runs one actor's jobs on a queue of its own, so that blocking C code never holds a thread of
/// the cooperative pool.
public final class WorkerExecutor: SerialExecutor {
  private let queue: DispatchQueue

  public init(label: String) { queue = DispatchQueue(label: label) }

  public func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    let executor = asUnownedSerialExecutor()
    queue.async { job.runSynchronously(on: executor) }
  }
}
