import Dispatch
import Foundation

/// Control-C: what is in work is finished and kept, then the process ends.
enum Interruption {
  /// Runs `body`; on SIGINT or SIGTERM its task is cancelled. Tells whether that happened.
  static func watch<Result: Sendable>(
    _ body: @escaping @Sendable () async throws -> Result
  ) async throws -> (Result, interrupted: Bool) {
    let task = Task { try await body() }
    let sources = [SIGINT, SIGTERM].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler { task.cancel() }
      source.resume()
      return source
    }
    defer { sources.forEach { $0.cancel() } }
    let result = try await task.value
    return (result, task.isCancelled)
  }
}
