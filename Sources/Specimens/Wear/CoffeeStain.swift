import Declarations
import Foundation

/// The ring of a cup, paler inside, with one stronger side.
struct CoffeeStain: Wear {
  let name = "coffee"
  let x, y, radius, strength, phase: Double

  init(pageWidth: Double, pageHeight: Double, using chance: inout SeededGenerator) {
    x = chance.real(15...(pageWidth - 15))
    y = chance.real(15...(pageHeight - 15))
    // Cups and mugs stand on 60 to 85 mm.
    radius = chance.real(30...42)
    strength = chance.real(0.1...0.24)
    phase = chance.real(0...6.28)
  }

  func apply(to sheet: inout Sheet) {
    let reach = radius + 6
    let box = PageRect(x: x - reach, y: y - reach, width: 2 * reach, height: 2 * reach)
    // Light brown takes little of the red, most of the blue.
    let absorbs = sheet.channels == 1 ? [0.62] : [0.35, 0.6, 0.9]
    let channels = sheet.channels
    sheet.insideMillimetres(box) { pixel, px, py in
      let (dx, dy) = (px - x, py - y)
      let angle = atan2(dy, dx)
      let edge = radius + 0.9 * sin(3 * angle + phase) + 0.5 * sin(7 * angle - phase)
      let off = (dx * dx + dy * dy).squareRoot() - edge
      guard off < 3 else { return }
      let side = 0.65 + 0.35 * sin(angle + phase)
      let ring = side * exp(-off * off / 1.3)
      let film = off < 0 ? 0.14 : 0
      let depth = strength * (ring + film)
      for channel in 0..<channels {
        pixel[channel] = UInt8(Double(pixel[channel]) * (1 - depth * absorbs[channel]))
      }
    }
  }
}
