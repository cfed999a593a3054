import Declarations
import FormPrinting

/// One writer at work on one sheet.
struct Scribe {
  let hand: Hand
  let library: GlyphLibrary
  let pixelsPerMillimetre: Double

  /// A text into a box, beginning at a share of its width.
  func write(
    _ text: String, in box: PageRect, start: Double = 0, using chance: inout SeededGenerator
  ) throws(PrintingError) -> InkPatch {
    let nudged = PageRect(
      x: box.x + abs(chance.normal(0.5)), y: box.y + chance.normal(isTyped ? 0.25 : 0.15),
      width: box.width - 1, height: box.height)
    switch hand.technique {
    case .strokes:
      let pen = StrokeScribe(
        hand: hand, library: library, pixelsPerMillimetre: pixelsPerMillimetre)
      let layout = LineLayout(
        text, in: nudged, em: hand.em, start: start, advance: pen.advance)
      return try pen.write(layout.placed, using: &chance)
    case .brush, .typed:
      let brush = OutlineScribe(hand: hand, pixelsPerMillimetre: pixelsPerMillimetre)
      let advances = try brush.advances(text)
      let layout = LineLayout(text, in: nudged, em: hand.em, start: start) {
        advances[$0] ?? 1
      }
      return try brush.write(layout.placed, in: box, using: &chance)
    }
  }

  /// One character into each cell, a little off its middle.
  func write(
    _ text: String, inCells cells: [PageRect], using chance: inout SeededGenerator
  ) throws(PrintingError) -> InkPatch? {
    guard let first = cells.first else { return nil }
    let bounds = cells.reduce(first) { $0.union($1) }
    let drawn = zip(text, cells).map { character, cell in
      place(character, in: cell, using: &chance)
    }
    if hand.technique == .strokes {
      return try StrokeScribe(
        hand: hand, library: library, pixelsPerMillimetre: pixelsPerMillimetre
      ).write(drawn, using: &chance)
    }
    return try OutlineScribe(hand: hand, pixelsPerMillimetre: pixelsPerMillimetre)
      .write(drawn, in: bounds, using: &chance)
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
    if hand.technique == .strokes {
      return StrokeScribe(
        hand: hand, library: library, pixelsPerMillimetre: pixelsPerMillimetre
      ).ownAdvance(character)
    }
    var plain = hand
    plain.spacing = 0
    return try OutlineScribe(hand: plain, pixelsPerMillimetre: pixelsPerMillimetre)
      .advances(String(character))[character] ?? 0.55
  }
}
