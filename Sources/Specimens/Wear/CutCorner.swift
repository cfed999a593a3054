import Declarations

/// A corner that lay folded over on the copier's glass, or was torn off: a triangle of lid.
struct CutCorner: Wear {
  let name = "cut-corner"
  let right, bottom: Bool
  /// Legs of the triangle in millimetres.
  let across, down: Double
  let shade: UInt8

  init(using chance: inout SeededGenerator) {
    right = chance.chance(0.5)
    bottom = chance.chance(0.5)
    across = chance.real(8...22)
    down = chance.real(8...22)
    shade = chance.chance(0.6) ? 255 : UInt8(chance.whole(30...90))
  }

  func apply(to sheet: inout Sheet) {
    let (width, height, channels) = (sheet.pageWidth, sheet.pageHeight, sheet.channels)
    let box = PageRect(
      x: right ? width - across : 0, y: bottom ? height - down : 0, width: across, height: down)
    sheet.insideMillimetres(box) { pixel, px, py in
      let dx = (right ? width - px : px) / across
      let dy = (bottom ? height - py : py) / down
      guard dx + dy < 1 else { return }
      // The folded edge throws a thin shadow.
      let value = dx + dy > 0.965 ? 120 : shade
      for channel in 0..<channels { pixel[channel] = value }
    }
  }
}
