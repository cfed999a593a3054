/// Why the store could not do something, and what to do about it. Says nothing about people:
/// neither the values that were bound nor the text of a statement.
public struct StoreError: Error, Hashable, Sendable {
  public enum Kind: String, Sendable {
    case missing, alreadyThere, notAStore, newerVersion, locked, readOnly, diskFull, damaged
    case notPermitted, noSuchDeclaration, ambiguousID, noSuchList, imageMissing, invalid,
      secondPersonNeeded
    case other
  }

  public var kind: Kind
  /// One line.
  public var summary: String
  /// One line: what to do now.
  public var remedy: String

  public init(_ kind: Kind, _ summary: String, remedy: String) {
    self.kind = kind
    self.summary = summary
    self.remedy = remedy
  }
}

extension StoreError: CustomStringConvertible {
  public var description: String { "\(summary). \(remedy)" }
}
