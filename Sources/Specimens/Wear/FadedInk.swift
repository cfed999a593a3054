import Foundation

/// A tired toner cartridge or a sheet left in the sun: everything is paler, in soft patches.
struct FadedInk: Wear {
  let name = "faded"
  /// 0 to 1: how much darkness is left at the palest places.
  let left: Double
  let phase: Double

  init(left: ClosedRange<Double>, using chance: inout SeededGenerator) {
    self.left = chance.real(left)
    phase = chance.real(0...6.28)
  }

  func apply(to sheet: inout Sheet) {
    let (width, height, channels) = (sheet.width, sheet.height, sheet.channels)
    // Two waves a page across and three down keep the change softer than any letter.
    let across = (0..<width).map { x in
      Int(64 * (1 - left) * sin(phase + 12.6 * Double(x) / Double(width)))
    }
    sheet.pixels.withUnsafeMutableBufferPointer { pixels in
      for y in 0..<height {
        let down = 64 * (1 - left) * sin(2 * phase + 18.8 * Double(y) / Double(height))
        let row = 256 - Int(128 * (1 - left) - down)
        for x in 0..<width {
          let keep = row + across[x]
          for index in (y * width + x) * channels..<(y * width + x + 1) * channels {
            pixels[index] = UInt8(255 - (((255 - Int(pixels[index])) * keep) >> 8))
          }
        }
      }
    }
  }
}
