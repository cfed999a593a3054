import Declarations
import Foundation

/// Pen marks in and around an option's box.
struct MarkDrawing {
  let nib: Double
  let pixelsPerMillimetre: Double

  /// `label`: what is printed beside the box, for those who ring it.
  func mark(
    _ box: PageRect, _ manner: MarkManner, label: PageRect? = nil,
    using chance: inout SeededGenerator
  ) -> InkPatch {
    switch manner {
    case .tick: patch([tick(box, reach: chance.real(0.75...1.05), using: &chance)])
    case .sloppyTick: patch([tick(box, reach: chance.real(1.25...1.9), using: &chance)])
    case .cross: patch(cross(box, using: &chance))
    case .fill: patch([scribble(box.insetBy(0.08 * box.width, 0.08 * box.height), using: &chance)])
    case .dash: patch([line(at(box, 0.1, 0.5), at(box, 0.9, 0.45), using: &chance)])
    case .circle: patch([ring(box.insetBy(-0.12 * box.width, -0.12 * box.height), using: &chance)])
    case .circleLabel: patch([ring(label ?? box, using: &chance)])
    }
  }

  /// A mark taken back: scribbled over, or crossed by a double line that leaves the box.
  func strike(_ box: PageRect, using chance: inout SeededGenerator) -> InkPatch {
    if chance.chance(0.5) { return patch([scribble(box.insetBy(-0.3, -0.3), using: &chance)]) }
    return patch([
      line(at(box, -0.4, 0.35), at(box, 1.4, 0.3), using: &chance),
      line(at(box, -0.4, 0.7), at(box, 1.4, 0.62), using: &chance),
    ])
  }

  /// Writing struck out: one or two lines through it.
  func strikeOut(_ box: PageRect, using chance: inout SeededGenerator) -> InkPatch {
    let second = chance.chance(0.5)
    let first = line(at(box, -0.03, 0.5), at(box, 1.03, 0.45), using: &chance)
    guard second else { return patch([first]) }
    return patch([first, line(at(box, -0.02, 0.62), at(box, 1.02, 0.6), using: &chance)])
  }

  private func at(_ box: PageRect, _ x: Double, _ y: Double) -> SIMD2<Double> {
    SIMD2(box.x + x * box.width, box.y + y * box.height)
  }

  private func tick(
    _ box: PageRect, reach: Double, using chance: inout SeededGenerator
  ) -> [SIMD2<Double>] {
    let off = SIMD2(chance.normal(0.06), chance.normal(0.06)) * box.width
    return curve([
      at(box, 0.12, 0.5) + off,
      at(box, 0.38 + chance.normal(0.04), 0.86 + chance.normal(0.04)) + off,
      at(box, 0.38 + 0.62 * reach, 0.86 - 0.8 * reach) + off,
    ])
  }

  private func cross(
    _ box: PageRect, using chance: inout SeededGenerator
  ) -> [[SIMD2<Double>]] {
    let reach = chance.real(0.05...0.25)
    let corners = (0..<4).map { _ in SIMD2(chance.normal(0.05), chance.normal(0.05)) * box.width }
    return [
      line(
        at(box, reach, reach) + corners[0], at(box, 1 - reach, 1 - reach) + corners[1],
        using: &chance),
      line(
        at(box, 1 - reach, reach) + corners[2], at(box, reach, 1 - reach) + corners[3],
        using: &chance),
    ]
  }

  /// To and fro, close enough to leave little paper.
  private func scribble(
    _ box: PageRect, using chance: inout SeededGenerator
  ) -> [SIMD2<Double>] {
    let turns = max(6, Int(box.width / (0.75 * nib)))
    return (0...turns).map { turn in
      let x = Double(turn) / Double(turns)
      return at(box, x + chance.normal(0.03), turn.isMultiple(of: 2) ? 0.02 : 0.98)
        + SIMD2(0, chance.normal(0.05) * box.height)
    }
  }

  func line(
    _ a: SIMD2<Double>, _ b: SIMD2<Double>, using chance: inout SeededGenerator
  ) -> [SIMD2<Double>] {
    let sag = SIMD2(0, chance.normal(0.03) * distance(a, b))
    return (0...8).map { step in
      let t = Double(step) / 8
      return a + (b - a) * t + sag * (4 * t * (1 - t))
    }
  }

  /// Rounds the corners of a chain of points.
  private func curve(_ points: [SIMD2<Double>]) -> [SIMD2<Double>] {
    var dense: [SIMD2<Double>] = []
    for (a, b) in zip(points, points.dropFirst()) {
      dense += (0..<8).map { a + (b - a) * (Double($0) / 8) }
    }
    return StrokeGlyph.smoothed(dense + points.suffix(1))
  }

  func patch(_ ways: [[SIMD2<Double>]]) -> InkPatch {
    InkPatch(
      ways.map { way in
        PenStroke(
          points: way.enumerated().map { index, point in
            let along = Double(index) / Double(max(way.count - 1, 1))
            return PenStroke.Point(
              x: point.x * pixelsPerMillimetre, y: point.y * pixelsPerMillimetre,
              radius: 0.5 * nib * (1.1 - 0.35 * along) * pixelsPerMillimetre)
          })
      })
  }
}
