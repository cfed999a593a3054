import Synchronization

/// Values that remember, lent to whatever thread is at work.
final class Pool<Value: Sendable>: Sendable {
  private let values = Mutex<[Value]>([])
  private let make: @Sendable () -> Value

  init(_ make: @escaping @Sendable () -> Value) { self.make = make }

  func use<Result>(_ body: (inout Value) throws -> Result) rethrows -> Result {
    var value = values.withLock { $0.popLast() } ?? make()
    defer { values.withLock { [value] in $0.append(value) } }
    return try body(&value)
  }
}
