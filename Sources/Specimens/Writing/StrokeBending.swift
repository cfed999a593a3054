import Foundation

/// What a hand does to one character: it bends smoothly, leans, slants and grows or shrinks.
/// Works on ems with the baseline at 0, y down.
struct StrokeBending {
  private let phases: [Double]
  private let bend, slant, angle, across, down: Double

  init(_ hand: Hand, using chance: inout SeededGenerator) {
    phases = (0..<4).map { _ in chance.real(0...(2 * .pi)) }
    bend = hand.bend
    slant = hand.slant + chance.normal(hand.lean)
    angle = chance.normal(hand.lean)
    across = 1 + chance.normal(hand.sizeSpread)
    down = 1 + chance.normal(hand.sizeSpread)
  }

  func callAsFunction(_ point: SIMD2<Double>) -> SIMD2<Double> {
    // Waves of about one em and of about half an em: shapes bend as wholes, not in ripples.
    let x =
      point.x + bend * (sin(6 * point.y + phases[0]) + 0.5 * sin(11 * point.x + phases[1]))
    let y =
      point.y + bend * (sin(6 * point.x + phases[2]) + 0.5 * sin(11 * point.y + phases[3]))
    // About the middle of the character, so that size and lean do not move it.
    let (cx, cy) = ((x - 0.5) * across, (y + 0.36) * down)
    let sheared = cx - slant * cy
    return SIMD2(
      sheared * cos(angle) - cy * sin(angle) + 0.5, sheared * sin(angle) + cy * cos(angle) - 0.36)
  }
}
