import Declarations
import FormPrinting
import Foundation

/// Writes with a pen: thinned glyphs, drawn again stroke by stroke.
struct StrokeScribe {
  let hand: Hand
  let library: GlyphLibrary
  let pixelsPerMillimetre: Double

  func write(
    _ placed: [LineLayout.Placed], using chance: inout SeededGenerator
  ) throws(PrintingError) -> InkPatch {
    var strokes: [PenStroke] = []
    var drift = 0.0
    for place in placed where place.character != " " {
      let glyph = try glyph(place.character)
      // The baseline wanders and is pulled back.
      drift = 0.7 * drift + chance.normal(hand.wobble)
      let origin = SIMD2(
        place.x + chance.normal(0.4 * hand.wobble) * place.em, place.baseline + drift * place.em)
      strokes += draw(glyph, at: origin, em: place.em, using: &chance)
    }
    return InkPatch(strokes)
  }

  func advance(_ character: Character) -> Double {
    guard character != " " else { return 0.35 }
    let own = (try? glyph(character))?.advance ?? 1
    return max(own + hand.spacing, 0.18)
  }

  func glyph(_ character: Character) throws(PrintingError) -> StrokeGlyph {
    if let writer = hand.writer,
      let real = library.trajectories?.glyph(character, by: writer)
    {
      return real
    }
    if character == "1", hand.plainOne { return .plainOne }
    var missing = PrintingError.missingGlyphs(family: "", count: 1)
    for family in character.isHan ? hand.faces.han : hand.faces.latin + hand.faces.han {
      do {
        return try library.glyph(character, in: family)
      } catch {
        missing = error
      }
    }
    throw missing
  }

  private func draw(
    _ glyph: StrokeGlyph, at origin: SIMD2<Double>, em: Double,
    using chance: inout SeededGenerator
  ) -> [PenStroke] {
    let bending = StrokeBending(hand, using: &chance)
    var result: [PenStroke] = []
    var lastEnd: SIMD2<Double>?
    for stroke in glyph.strokes {
      var points = stroke
      for _ in 0..<hand.rounding { points = StrokeGlyph.smoothed(points, reach: 1) }
      let slip = SIMD2(chance.normal(hand.looseness), chance.normal(hand.looseness))
      let bent = points.map { origin + bending($0 + slip) * em }
      guard let first = bent.first, let last = bent.last else { continue }
      if let lastEnd, distance(lastEnd, first) < 0.55 * em, chance.chance(hand.connection) {
        result.append(link(lastEnd, first, em: em, using: &chance))
      }
      result.append(inked(bent, em: em, using: &chance))
      lastEnd = last
    }
    return result
  }

  /// The pen presses at the start and lifts at the end.
  private func inked(
    _ points: [SIMD2<Double>], em: Double, using chance: inout SeededGenerator
  ) -> PenStroke {
    // Who writes small presses less: broader lines would close the characters.
    let nib = min(hand.nib, 0.1 * em)
    let base = 0.5 * nib * (1 + chance.normal(0.06)) * pixelsPerMillimetre
    let phase = chance.real(0...(2 * .pi))
    let count = Double(max(points.count - 1, 1))
    return PenStroke(
      points: points.enumerated().map { index, point in
        let along = Double(index) / count
        let lift = 1 - hand.taper * max(0, along - 0.5) * 1.4 - hand.taper * max(0, 0.15 - along)
        let press = 1 + 0.1 * sin(5 * along + phase)
        return PenStroke.Point(
          x: point.x * pixelsPerMillimetre, y: point.y * pixelsPerMillimetre,
          radius: max(base * lift * press, 0.45))
      })
  }

  /// The thin line of a pen that is hardly lifted.
  private func link(
    _ a: SIMD2<Double>, _ b: SIMD2<Double>, em: Double, using chance: inout SeededGenerator
  ) -> PenStroke {
    let radius = 0.25 * hand.nib * pixelsPerMillimetre
    let middle = (a + b) / 2 + SIMD2(chance.normal(0.05), chance.normal(0.05)) * em
    return PenStroke(
      points: (0...6).map { step in
        let t = Double(step) / 6
        let point = a * ((1 - t) * (1 - t)) + middle * (2 * t * (1 - t)) + b * (t * t)
        return PenStroke.Point(
          x: point.x * pixelsPerMillimetre, y: point.y * pixelsPerMillimetre,
          radius: max(radius, 0.4))
      })
  }
}
