import Dispatch
import Synchronization

/// Threads that look at parts of one task.
enum Workers {
  /// As many connections for reading as a pool opens.
  static let most = 5

  /// What each of so many parts gives, in their order. With `atOnce` 1, one after the other.
  static func collect<Part: Sendable>(
    _ count: Int, atOnce: Int, _ part: @Sendable (Int) throws -> Part
  ) throws -> [Part] {
    guard count > 1, atOnce > 1 else { return try (0..<count).map(part) }
    let results = Mutex<[Int: Result<Part, any Error>]>([:])
    DispatchQueue.concurrentPerform(iterations: count) { number in
      let result = Result { try part(number) }
      results.withLock { $0[number] = result }
    }
    let found = results.withLock { $0 }
    return try (0..<count).compactMap { try found[$0]?.get() }
  }
}
