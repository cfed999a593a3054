/// What a list makes of people who were in a listed place only on their way.
public struct TransitPolicy: Hashable, Sendable, Codable {
  /// How much a manner of being somewhere weighs.
  public enum Weight: String, Codable, Sendable, Comparable {
    /// Noted, without weight.
    case note
    /// A hit is `possible` at most.
    case possible
    /// Counts like a stay.
    case counts

    private var rank: Int { self == .note ? 0 : self == .possible ? 1 : 2 }
    public static func < (a: Self, b: Self) -> Bool { a.rank < b.rank }
  }

  /// Changed trains or waited there. A row of kind `transit` and the boarding station are this.
  public var transfer: Weight
  /// The train stood there, the traveller stayed inside.
  public var stoppedInTrain: Weight
  /// Passed without stopping.
  public var passThrough: Weight

  /// The default of the guidance: a transfer counts, passing through is a note.
  public init(
    transfer: Weight = .counts, stoppedInTrain: Weight = .possible, passThrough: Weight = .note
  ) {
    self.transfer = transfer
    self.stoppedInTrain = stoppedInTrain
    self.passThrough = passThrough
  }

  /// The weight of a stay row's kind; residence, visit and unknown kinds count in full.
  public func weight(ofKind kind: String?) -> Weight {
    switch kind {
    case "transit", "transfer": transfer
    case "stopped-in-train": stoppedInTrain
    case "pass-through": passThrough
    default: .counts
    }
  }
}
