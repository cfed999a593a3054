/// A value about a person. It redacts itself wherever it could be printed by accident:
/// interpolation, `print`, `dump` and reflection. To use it, say ``revealed``.
public struct Sensitive<Value: Sendable>: Sendable {
  public let revealed: Value
  public init(_ value: Value) { revealed = value }
}

extension Sensitive: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  public var description: String { "‹redacted›" }
  public var debugDescription: String { description }
  public var customMirror: Mirror { Mirror(self, children: [:]) }
}

extension Sensitive: Equatable where Value: Equatable {}
extension Sensitive: Hashable where Value: Hashable {}
