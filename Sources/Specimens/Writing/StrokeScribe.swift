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
    var pictures: [InkPatch] = []
    var drift = 0.0
    for place in placed where place.character != " " {
      // The baseline wanders and is pulled back.
      drift = 0.7 * drift + chance.normal(hand.wobble)
      let origin = SIMD2(
        place.x + chance.normal(0.4 * hand.wobble) * place.em, place.baseline + drift * place.em)
      if let picture = picture(place, at: origin, using: &chance) {
        pictures.append(picture)
      } else {
        strokes += try draw(place.character, at: origin, em: place.em, using: &chance)
      }
    }
    return InkPatch(joining: [InkPatch(strokes)] + pictures)
  }

  func advance(_ character: Character) -> Double {
    guard character != " " else { return 0.35 }
    // Digits that run into each other could be told by nobody; Han can.
    let spacing = character.isHan ? hand.spacing : max(hand.spacing, -0.05)
    return max(ownAdvance(character) + spacing, 0.18)
  }

  /// Without the writer's spacing.
  func ownAdvance(_ character: Character) -> Double {
    if hand.digits != nil, character.asciiDigit != nil { return DigitDrawing.advance }
    return (try? glyph(character).advance) ?? 1
  }

  private func picture(
    _ place: LineLayout.Placed, at origin: SIMD2<Double>, using chance: inout SeededGenerator
  ) -> InkPatch? {
    guard let manner = hand.digits, let digit = place.character.asciiDigit,
      let picture = library.handwriting?.digits?.picture(of: digit, manner, using: &chance)
    else { return nil }
    return DigitDrawing(hand: hand, manner: manner, pixelsPerMillimetre: pixelsPerMillimetre)
      .patch(picture, at: origin, em: place.em, using: &chance)
  }

  private func realGlyph(_ character: Character) -> StrokeGlyph? {
    hand.writer.flatMap { library.handwriting?.trajectories.glyph(character, by: $0) }
  }

  private func glyph(_ character: Character) throws(PrintingError) -> StrokeGlyph {
    if let real = realGlyph(character) { return real }
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
    _ character: Character, at origin: SIMD2<Double>, em: Double,
    using chance: inout SeededGenerator
  ) throws(PrintingError) -> [PenStroke] {
    var hand = hand
    // Real shapes need few invented ones on top, and no smoothing.
    if realGlyph(character) != nil { hand = hand.keepingShapes() }
    if !character.isHan { hand = hand.forLetters() }
    let movement = PenMovement(hand: hand, pixelsPerMillimetre: pixelsPerMillimetre)
    return movement.strokes(of: try glyph(character), at: origin, em: em, using: &chance)
  }
}

extension Character {
  /// 0 to 9; nil for digits of other scripts.
  var asciiDigit: Int? { isASCII ? wholeNumberValue : nil }
}
