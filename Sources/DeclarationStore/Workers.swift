import Dispatch
import Synchronization

/// Threads that look at parts of one task.
enum Workers {
  /// As many connections for reading as a pool opens.
  private static let most = 5

  /// How many of the wanted ones so many pieces are worth, each having `fewest` of them.
  static func count(_ wanted: Int, for pieces: Int, fewest: Int) -> Int {
    max(1, min(wanted, most, pieces / fewest))
  }

  /// As many runs of the pieces, about as long as each other.
  static func runs(of pieces: Int, _ count: Int) -> [Range<Int>] {
    (0..<count).map { pieces * $0 / count..<pieces * ($0 + 1) / count }
  }

  /// What each of so many workers gives, in their order.
  static func collect<Part: Sendable>(
    _ count: Int, _ part: @Sendable (Int) throws -> Part
  ) throws -> [Part] {
    guard count > 1 else { return try (0..<count).map(part) }
    let results = Mutex<[Int: Result<Part, any Error>]>([:])
    DispatchQueue.concurrentPerform(iterations: count) { number in
      let result = Result { try part(number) }
      results.withLock { $0[number] = result }
    }
    let found = results.withLock { $0 }
    return try (0..<count).compactMap { try found[$0]?.get() }
  }
}
