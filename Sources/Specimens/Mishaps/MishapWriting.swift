import Declarations
import FormPrinting
import Foundation

/// Writes one text the way a mishap has it.
struct MishapWriting {
  let text: Scribe
  /// The pen that strikes out, blots and notes; on typed sheets too.
  let pen: Scribe
  let marks: MarkDrawing

  func write(
    _ written: String, _ mishap: Mishap, in layout: WritingRoom, on sheet: inout Sheet,
    using chance: inout SeededGenerator
  ) throws(PrintingError) {
    switch mishap {
    case .illegible:
      sheet.lay(marks.scrawl(layout.bounds, length: written.count, using: &chance), pen.hand)
    case .overwritten: try overwrite(written, in: layout, on: &sheet, using: &chance)
    case .overflow:
      let placed = overflowing(
        try text.placed(written, in: layout, using: &chance), layout, &chance)
      sheet.lay(try text.ink(placed, around: layout.bounds, using: &chance), text.hand)
    default:
      let placed = try text.placed(written, in: layout, using: &chance)
      sheet.lay(try text.ink(placed, around: layout.bounds, using: &chance), text.hand)
      if mishap == .struckOut {
        sheet.lay(marks.strikeOut(extent(placed), using: &chance), pen.hand)
      }
    }
    if mishap == .marginNote { try note(beside: layout.bounds, on: &sheet, using: &chance) }
    if mishap == .strayInk { stray(over: layout.bounds, on: &sheet, using: &chance) }
  }

  /// A slip of the pen or a blot.
  func stray(over box: PageRect, on sheet: inout Sheet, using chance: inout SeededGenerator) {
    sheet.lay(marks.strayInk(over: box, using: &chance), pen.hand)
  }

  /// The wrong character first, the right one over it and pressed harder.
  private func overwrite(
    _ written: String, in layout: WritingRoom, on sheet: inout Sheet,
    using chance: inout SeededGenerator
  ) throws(PrintingError) {
    let placed = try text.placed(written, in: layout, using: &chance)
    let digits = placed.indices.filter { placed[$0].character.asciiDigit != nil }
    guard let index = chance.pick(digits), let digit = placed[index].character.asciiDigit else {
      sheet.lay(try text.ink(placed, around: layout.bounds, using: &chance), text.hand)
      return
    }
    var wrong = placed[index]
    wrong.character = Character(String((digit + chance.whole(1...9)) % 10))
    sheet.lay(try text.ink([wrong], around: layout.bounds, using: &chance), text.hand)
    var pressed = text
    pressed.hand.nib *= 1.45
    var rest = placed
    let right = [rest.remove(at: index)]
    sheet.lay(try pressed.ink(right, around: layout.bounds, using: &chance), text.hand)
    sheet.lay(try text.ink(rest, around: layout.bounds, using: &chance), text.hand)
  }

  /// Cells drift more and more; a line runs past its end, or through the frame below or above.
  private func overflowing(
    _ placed: [LineLayout.Placed], _ layout: WritingRoom, _ chance: inout SeededGenerator
  ) -> [LineLayout.Placed] {
    var placed = placed
    switch layout {
    case .cells(let cells):
      let most = chance.real(0.5...0.8) * (cells.first?.width ?? 0)
      let count = Double(max(placed.count - 1, 1))
      for index in placed.indices { placed[index].x += most * Double(index) / count }
    case .box(let box):
      let down = chance.chance(0.6)
      let away = (chance.chance(0.5) ? 1 : -1) * chance.real(0.3...0.48) * box.height
      let end = placed.map { $0.x + 0.8 * $0.em }.max() ?? box.x
      let past = box.maxX + chance.real(1...4) - end
      for index in placed.indices {
        if down { placed[index].baseline += away } else { placed[index].x += past }
      }
    }
    return placed
  }

  private func note(
    beside box: PageRect, on sheet: inout Sheet, using chance: inout SeededGenerator
  ) throws(PrintingError) {
    let words = ["见背面", "请电话联系", "家人代填", "已核对", "同上", "见附页", "有行程码"]
    var small = pen
    small.hand.em = chance.real(2.4...3.2)
    let above = chance.chance(0.5)
    let height = 3.6
    let x = box.x + chance.real(0...0.5) * max(0, box.width - 20)
    let room = PageRect(
      x: x, y: above ? box.y - height + 0.6 : box.maxY - 0.8, width: 24, height: height)
    let placed = try small.placed(chance.pick(words) ?? "已核对", in: .box(room), using: &chance)
    sheet.lay(try small.ink(placed, around: room, using: &chance), small.hand)
  }

  /// Around the characters, from their tops to the baseline.
  private func extent(_ placed: [LineLayout.Placed]) -> PageRect {
    let boxes = placed.map { place in
      PageRect(
        x: place.x, y: place.baseline - 0.78 * place.em,
        width: (place.character.isHan ? 1 : 0.55) * place.em, height: 0.82 * place.em)
    }
    guard let first = boxes.first else { return PageRect(x: 0, y: 0, width: 0, height: 0) }
    return boxes.dropFirst().reduce(first) { $0.union($1) }
  }
}
