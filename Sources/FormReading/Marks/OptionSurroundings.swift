internal import Declarations

extension MarkJudgement.Opinion {
  /// Neither ticked nor taken back by itself.
  var mayBeRinged: Bool { mark == .empty || mark == .uncertain }
}

extension Surroundings {
  /// What the box alone says of an option, weighed with what lies around it. The stroke of a ring
  /// is its own, however far it reaches into another box.
  func weigh(
    _ opinion: MarkJudgement.Opinion, ofOption option: Int, rings: [Int: PageRect]
  ) -> MarkJudgement.Opinion {
    // The strokes of a seal do not end at the edge of a box.
    if opinion.mark == .marked, opinion.staysInBox, sealed.contains(option) {
      return opinion.inDoubt
    }
    let isDoubtful =
      switch opinion.mark {
      case .empty: beside.contains(option) && !isExplained(option, by: rings)
      case .marked where opinion.isUnderSeal: false
      case .marked: borrowed.contains(option) && rings[option] == nil || sealed.contains(option)
      case .struckOut: sealed.contains(option)
      case .uncertain: false
      }
    return isDoubtful ? .unsure : opinion
  }

  /// All ink beside the option belongs to the rings of others, given by option in millimetres.
  private func isExplained(_ option: Int, by rings: [Int: PageRect]) -> Bool {
    guard let strokes = strokes[option] else { return false }
    return strokes.allSatisfy { stroke in
      rings.contains { $0.key != option && Self.holds($0.value, stroke) }
    }
  }

  /// Options on whose ground ink lies that hangs together with another's and that `rings`, by
  /// option and in millimetres, do not explain.
  func reached(beyond rings: [Int: PageRect]) -> Set<Int> {
    let unexplained = shared.filter { group in
      let bounds = group.options.compactMap { rings[$0] }
      guard let first = bounds.first else { return true }
      return !Self.holds(bounds.dropFirst().reduce(first) { $0.union($1) }, group.bounds)
    }
    return unexplained.reduce(into: []) { $0.formUnion($1.options) }
  }

  private static func holds(_ ring: PageRect, _ stroke: PageRect) -> Bool {
    ring.insetBy(-ringStroke, -ringStroke).contains(stroke)
  }
  /// In millimetres: half a stroke, and its end that runs past its start.
  private static let ringStroke = 1.0
}

extension PageRect {
  func contains(_ other: PageRect) -> Bool {
    x <= other.x && y <= other.y && maxX >= other.maxX && maxY >= other.maxY
  }
}
