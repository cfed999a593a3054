/// What a reader saw on one line: per position the alternatives with their probabilities.
/// The sum over a slot may stay below 1; the rest is "something else".
public struct Lattice: Hashable, Sendable, Codable {
  public struct Alternative: Hashable, Sendable, Codable {
    /// Usually one character; empty where the slot may be nothing at all.
    public var text: String
    /// 0 to 1.
    public var probability: Double

    public init(_ text: String, _ probability: Double) {
      self.text = text
      self.probability = probability
    }
  }

  public struct Slot: Hashable, Sendable, Codable {
    /// Most probable first; never empty.
    public var alternatives: [Alternative]
    /// For a comb: which cell the slot was read from, counted from 0.
    public var cell: Int?

    public init(_ alternatives: [Alternative], cell: Int? = nil) {
      self.alternatives = alternatives.sorted { $0.probability > $1.probability }
      self.cell = cell
    }
  }

  public var slots: [Slot]

  public init(_ slots: [Slot] = []) { self.slots = slots }

  /// The most probable character of every slot.
  public var best: String { slots.map { $0.alternatives.first?.text ?? "" }.joined() }

  /// The smallest of the best probabilities; 0 for an empty lattice.
  public var weakest: Double { slots.map { $0.alternatives.first?.probability ?? 0 }.min() ?? 0 }
}
