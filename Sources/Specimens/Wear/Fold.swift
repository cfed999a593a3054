import Declarations
import Foundation

/// A letter fold: a crease with a shaded and a bright flank, the print broken here and there.
struct Fold: Wear {
  let name = "fold"
  let places: [Double]
  let depth, tilt: Double

  init(pageHeight: Double, using chance: inout SeededGenerator) {
    places =
      chance.chance(0.6)
      ? [pageHeight / 2 + chance.real(-4...4)]
      : [pageHeight / 3 + chance.real(-3...3), pageHeight * 2 / 3 + chance.real(-3...3)]
    depth = chance.real(0.08...0.22)
    tilt = chance.real(-0.006...0.006)
  }

  func apply(to sheet: inout Sheet) {
    let channels = sheet.channels
    let width = sheet.pageWidth
    for place in places {
      sheet.insideMillimetres(PageRect(x: 0, y: place - 5, width: width, height: 10)) {
        pixel, px, py in
        let off = py - place - tilt * px
        let shade = off < 0 ? depth * exp(off / 1.6) : -0.4 * depth * exp(-off / 0.9)
        let crease = 0.5 * depth * exp(-off * off / 0.012)
        for channel in 0..<channels {
          let value = Double(pixel[channel])
          pixel[channel] = UInt8(min(max(value * (1 - shade - crease) + 30 * crease, 0), 255))
        }
      }
    }
  }
}
