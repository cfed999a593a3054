import Declarations
import Foundation

extension MarkDrawing {
  /// Ups and downs without a letter in them, about as long as `length` characters.
  func scrawl(
    _ box: PageRect, length: Int, using chance: inout SeededGenerator
  ) -> InkPatch {
    let height = min(box.height * 0.6, 3.6)
    let width = min(box.width - 3, max(6, Double(length) * 2.6))
    let middle = box.y + box.height / 2 + chance.normal(0.2)
    let turns = max(5, Int(width / chance.real(1...1.7)))
    let corners = (0...turns).map { turn in
      let up = turn.isMultiple(of: 2) ? -0.5 : 0.5
      return SIMD2(
        box.x + 1.2 + width * (Double(turn) + chance.normal(0.3)) / Double(turns),
        middle + height * (up * chance.real(0.3...1) + chance.normal(0.1)))
    }
    var ways = [wandering(corners)]
    // Half of the scrawls are blacked over once more.
    if chance.chance(0.5) {
      let back = corners.reversed().map {
        $0 + SIMD2(chance.normal(0.8), height * chance.normal(0.35))
      }
      ways.append(wandering(back))
    }
    return patch(ways)
  }

  /// A slip across a corner of the box, or a blot.
  func strayInk(over box: PageRect, using chance: inout SeededGenerator) -> InkPatch {
    let start = SIMD2(
      box.x + chance.real(-0.1...1) * box.width, box.y + chance.real(-0.3...1.1) * box.height)
    guard chance.chance(0.65) else {
      let blot = nib * chance.real(0.6...1.3)
      return patch([[start, start + SIMD2(blot, 0.4 * blot), start + SIMD2(0, 0.7 * blot)]])
    }
    let angle = chance.real(-0.6...0.9)
    let length = chance.real(3...min(16, max(4, 0.6 * box.width)))
    let end = start + SIMD2(cos(angle), sin(angle)) * length
    return patch([line(start, end, using: &chance)])
  }

  /// A ring that does not quite close.
  func ring(_ box: PageRect, using chance: inout SeededGenerator) -> [SIMD2<Double>] {
    let (grown, begin) = (chance.real(1...1.35), chance.real(0...6.28))
    let tilt = chance.normal(0.1)
    let center = SIMD2(box.x + box.width / 2, box.y + box.height / 2)
    let turn = 2 * Double.pi * chance.real(0.94...1.12)
    return (0...28).map { step in
      let along = Double(step) / 28
      let angle = begin + turn * along
      let radius = grown * (1 + 0.08 * along)
      let (dx, dy) = (
        0.5 * radius * box.width * cos(angle), 0.5 * radius * box.height * sin(angle)
      )
      return center + SIMD2(dx + tilt * dy, dy + tilt * dx * box.height / box.width)
    }
  }

  /// Points between the corners, then rounded as a fast pen rounds.
  private func wandering(_ corners: [SIMD2<Double>]) -> [SIMD2<Double>] {
    var dense: [SIMD2<Double>] = []
    for (a, b) in zip(corners, corners.dropFirst()) {
      dense += (0..<6).map { a + (b - a) * (Double($0) / 6) }
    }
    return StrokeGlyph.smoothed(dense + corners.suffix(1), reach: 2)
  }
}
