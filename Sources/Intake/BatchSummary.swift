public import DeclarationStore

/// How the pages of a batch ended. The counts add up to the pages.
public struct BatchSummary: Sendable, Equatable, Codable {
  public var pages = 0
  public var declaration = 0
  public var duplicate = 0
  public var blank = 0
  public var rejected = 0
  /// Of ``pages``: those that an earlier run had done; their outcomes are counted above.
  public var alreadyDone = 0
  /// Declarations that ended confirmed or possible.
  public var flagged = 0
  /// Files in the given folders that are no scans by their kind.
  public var passedOver = 0

  public init() {}

  public mutating func count(_ outcome: PageOutcome) {
    pages += 1
    switch outcome {
    case .declaration: declaration += 1
    case .duplicate: duplicate += 1
    case .blank: blank += 1
    case .rejected: rejected += 1
    }
  }
}
