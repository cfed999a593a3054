import Foundation

/// How a pen goes through the strokes of one character.
struct PenMovement {
  let hand: Hand
  let pixelsPerMillimetre: Double

  /// A place on the way, in millimetres, and how hard the pen presses there: 1 in a stroke, less on
  /// the way from one to the next.
  private struct Step {
    var point: SIMD2<Double>
    var press: Double
  }

  /// `origin`: the pen's start on the baseline, in millimetres.
  func strokes(
    of glyph: StrokeGlyph, at origin: SIMD2<Double>, em: Double,
    using chance: inout SeededGenerator
  ) -> [PenStroke] {
    let bending = StrokeBending(hand, using: &chance)
    var result: [PenStroke] = []
    var path: [Step] = []
    for stroke in glyph.strokes {
      var points = stroke
      for _ in 0..<hand.rounding { points = StrokeGlyph.smoothed(points, reach: 1) }
      let slip = SIMD2(chance.normal(hand.looseness), chance.normal(hand.looseness))
      let steps = points.map { Step(point: origin + bending($0 + slip) * em, press: 1) }
      guard let first = steps.first else { continue }
      if let last = path.last, distance(last.point, first.point) < hand.reach * em,
        chance.chance(hand.connection)
      {
        path += link(last.point, first.point, em: em, using: &chance) + steps
      } else {
        result += inked(path, em: em, using: &chance)
        path = steps
      }
    }
    return result + inked(path, em: em, using: &chance)
  }

  /// The way of a pen that is hardly lifted; a running hand presses on it nearly as in a stroke.
  private func link(
    _ a: SIMD2<Double>, _ b: SIMD2<Double>, em: Double, using chance: inout SeededGenerator
  ) -> [Step] {
    let middle = (a + b) / 2 + SIMD2(chance.normal(0.05), chance.normal(0.05)) * em
    let press = hand.running > 0 ? chance.real(0.55...0.85) : 0.5
    // Steps as long as those of strokes, so that smoothing treats both alike.
    let count = max(2, Int(distance(a, b) / (0.045 * em)))
    return (1..<count).map { step in
      let t = Double(step) / Double(count)
      let point = a * ((1 - t) * (1 - t)) + middle * (2 * t * (1 - t)) + b * (t * t)
      return Step(point: point, press: press)
    }
  }

  /// The pen presses at the start and lifts at the end.
  private func inked(
    _ path: [Step], em: Double, using chance: inout SeededGenerator
  ) -> [PenStroke] {
    guard !path.isEmpty else { return [] }
    var points = path.map(\.point)
    for _ in 0..<hand.running { points = StrokeGlyph.smoothed(points, reach: 1) }
    // Who writes small presses less: broader lines would close the characters.
    let nib = min(hand.nib, 0.1 * em)
    let base = 0.5 * nib * (1 + chance.normal(0.06)) * pixelsPerMillimetre
    let phase = chance.real(0...(2 * .pi))
    let count = Double(max(points.count - 1, 1))
    let inked = zip(points, path).enumerated().map { index, place in
      let along = Double(index) / count
      let lift = 1 - hand.taper * max(0, along - 0.5) * 1.4 - hand.taper * max(0, 0.15 - along)
      let wave = 1 + 0.1 * sin(5 * along + phase)
      return PenStroke.Point(
        x: place.0.x * pixelsPerMillimetre, y: place.0.y * pixelsPerMillimetre,
        radius: max(base * lift * wave * place.1.press, 0.42))
    }
    return [PenStroke(points: inked)]
  }
}
