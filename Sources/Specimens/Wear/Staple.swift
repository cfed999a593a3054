import Declarations
import Foundation

/// A staple near the top left corner: a dark wire with a bright edge and a soft shadow.
struct Staple: Wear {
  let name = "staple"
  let x, y, angle: Double

  init(using chance: inout SeededGenerator) {
    x = chance.real(9...16)
    y = chance.real(6...11)
    angle = chance.real(-0.9...0.3)
  }

  func apply(to sheet: inout Sheet) {
    // Wire of a 24/6 staple: 12 mm long, 0.5 mm thick.
    let (half, thick) = (6.0, 0.3)
    let (cosine, sine) = (cos(angle), sin(angle))
    let channels = sheet.channels
    sheet.insideMillimetres(PageRect(x: x - 8, y: y - 8, width: 16, height: 16)) { pixel, px, py in
      let along = (px - x) * cosine + (py - y) * sine
      let across = -(px - x) * sine + (py - y) * cosine
      guard abs(along) < half else { return }
      var factor = 1.0
      if abs(across) < thick {
        factor = across < -0.1 ? 0.75 : 0.3
      } else if across > 0 && across < 1.4 {
        factor = 1 - 0.35 * exp(-(across - thick) * 2.2)
      }
      for channel in 0..<channels { pixel[channel] = UInt8(Double(pixel[channel]) * factor) }
    }
  }
}
