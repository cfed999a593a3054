import Declarations
import FormPrinting

/// One writer at work on one sheet.
struct Scribe {
  var hand: Hand
  let library: GlyphLibrary
  let pixelsPerMillimetre: Double

  /// A text into a box, beginning at a share of its width.
  func write(
    _ text: String, in box: PageRect, start: Double = 0, using chance: inout SeededGenerator
  ) throws(PrintingError) -> InkPatch {
    try ink(lined(text, in: box, start: start, using: &chance), around: box, using: &chance)
  }

  /// Where each character of a text goes; in cells a little off their middles.
  func placed(
    _ text: String, in room: WritingRoom, using chance: inout SeededGenerator
  ) throws(PrintingError) -> [LineLayout.Placed] {
    switch room {
    case .box(let box): return try lined(text, in: box, using: &chance)
    case .cells(let cells):
      return zip(text, cells).map { character, cell in place(character, in: cell, using: &chance) }
    }
  }

  /// The ink of placed characters; `box` is where most of it lies.
  func ink(
    _ placed: [LineLayout.Placed], around box: PageRect, using chance: inout SeededGenerator
  ) throws(PrintingError) -> InkPatch {
    switch hand.technique {
    case .strokes: try strokes.write(placed, using: &chance)
    case .brush, .typed:
      try OutlineScribe(hand: hand, pixelsPerMillimetre: pixelsPerMillimetre)
        .write(placed, in: box, using: &chance)
    }
  }

  private var strokes: StrokeScribe {
    StrokeScribe(hand: hand, library: library, pixelsPerMillimetre: pixelsPerMillimetre)
  }

  private func lined(
    _ text: String, in box: PageRect, start: Double = 0, using chance: inout SeededGenerator
  ) throws(PrintingError) -> [LineLayout.Placed] {
    let nudged = PageRect(
      x: box.x + abs(chance.normal(0.5)), y: box.y + chance.normal(isTyped ? 0.25 : 0.15),
      width: box.width - 1, height: box.height)
    let advance: (Character) -> Double
    switch hand.technique {
    case .strokes: advance = strokes.advance
    case .brush, .typed:
      let advances = try OutlineScribe(hand: hand, pixelsPerMillimetre: pixelsPerMillimetre)
        .advances(text)
      advance = { advances[$0] ?? 1 }
    }
    return LineLayout(text, in: nudged, em: hand.em, start: start, advance: advance).placed
  }

  private var isTyped: Bool {
    if case .typed = hand.technique { return true }
    return false
  }

  private func place(
    _ character: Character, in cell: PageRect, using chance: inout SeededGenerator
  ) -> LineLayout.Placed {
    // Digits are about 0.55 em wide and 0.72 em high; Han fill the em.
    let fit = character.isHan ? min(cell.width, cell.height) * 0.9 : cell.height * 1.05
    let wide = character.isHan ? fit : cell.width / 0.62
    // Cells invite to write larger than lines do.
    let em = min(hand.em * (isTyped ? 1 : 1.25), fit, wide)
    let own = (try? advance(character)) ?? (character.isHan ? 1 : 0.55)
    let off = isTyped ? 0.12 : 0.06 * cell.width
    return LineLayout.Placed(
      character: character, x: cell.x + (cell.width - own * em) / 2 + chance.normal(off),
      baseline: cell.y + (cell.height + 0.72 * em) / 2 + chance.normal(off), em: em)
  }

  private func advance(_ character: Character) throws(PrintingError) -> Double {
    if hand.technique == .strokes { return strokes.ownAdvance(character) }
    var plain = hand
    plain.spacing = 0
    return try OutlineScribe(hand: plain, pixelsPerMillimetre: pixelsPerMillimetre)
      .advances(String(character))[character] ?? 0.55
  }
}
