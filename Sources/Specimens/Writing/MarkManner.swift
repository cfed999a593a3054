/// How a writer marks a box.
public enum MarkManner: String, Sendable, Hashable, Codable, CaseIterable {
  case tick, sloppyTick, cross, fill, dash
  /// A ring around the box, or around the label beside it.
  case circle, circleLabel

  static func habit(using chance: inout SeededGenerator) -> MarkManner {
    switch chance.unit() {
    case ..<0.4: .tick
    case ..<0.58: .sloppyTick
    case ..<0.8: .cross
    case ..<0.9: .fill
    case ..<0.93: .dash
    case ..<0.985: .circle
    // Rare, as the form shows a ticked box; but nobody asks those who do it.
    default: .circleLabel
    }
  }
}
