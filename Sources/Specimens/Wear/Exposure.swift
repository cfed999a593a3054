import Foundation

/// What the scanner's lamp and sensor make of the page: white and black levels, uneven light,
/// a shadow where the page does not lie flat, and noise.
struct Exposure: Wear {
  var name: String {
    var parts = ["noise(\((noise * 10).rounded() / 10))"]
    if unevenness > 0.02 { parts.append("uneven-light") }
    if shadow != nil { parts.append("edge-shadow") }
    return parts.joined(separator: "+")
  }
  /// Grey values that paper and toner come out with; above 255 the paper is clipped to white.
  var paper, toner: Double
  /// Share by which the darkest side is darker.
  var unevenness: Double
  var phase: Double
  /// Standard deviation in grey values.
  var noise: Double
  var shadow: Shadow?
  var seed: UInt64

  struct Shadow: Sendable {
    var onRight: Bool
    /// Millimetres to half depth.
    var reach: Double
    var depth: Double
  }

  func apply(to sheet: inout Sheet) {
    let (width, height, channels) = (sheet.width, sheet.height, sheet.channels)
    let columns = columnLight(sheet)
    let span = Int32((paper - toner) * 256 / 255)
    let floor = Int32(toner * 256)
    let grain = NoiseTable(sigma: noise, seed: seed)
    var chance = SeededGenerator(seed: seed)
    sheet.pixels.withUnsafeMutableBufferPointer { pixels in
      columns.withUnsafeBufferPointer { columns in
        grain.values.withUnsafeBufferPointer { grain in
          for y in 0..<height {
            let down =
              1 - unevenness * 0.5 * (1 + sin(phase * 2 + 2.2 * Double(y) / Double(height)))
            let rowLight = Int32(down * 4096)
            let start = y * width * channels
            let offset = chance.whole(0...(NoiseTable.count - 1))
            for x in 0..<width * channels {
              let light = (rowLight &* columns[x]) >> 12
              let base = floor &+ span &* Int32(pixels[start + x])
              let lit = (base &* light) >> 20
              let value = lit &+ Int32(grain[(offset &+ x) & (NoiseTable.count - 1)])
              pixels[start + x] = UInt8(truncatingIfNeeded: min(max(value, 0), 255))
            }
          }
        }
      }
    }
  }

  /// 4096 is full light, one value for each channel of a row.
  private func columnLight(_ sheet: Sheet) -> [Int32] {
    let dots = sheet.pixelsPerMillimetre
    return (0..<sheet.width * sheet.channels).map { index in
      let x = Double(index / sheet.channels)
      var light = 1 - unevenness * 0.5 * (1 + sin(phase + 2.6 * x / Double(sheet.width)))
      if let shadow {
        let off = (shadow.onRight ? Double(sheet.width) - x : x) / dots
        light *= 1 - shadow.depth * exp(-off / shadow.reach)
      }
      return Int32(light * 4096)
    }
  }
}

/// Normal noise drawn once; rows start at drawn places in it.
struct NoiseTable {
  /// A power of two well above a row's length.
  static let count = 65_536
  let values: [Int8]

  init(sigma: Double, seed: UInt64) {
    var chance = SeededGenerator(seed: seed ^ 0x4E4F_4953_45)
    values = (0..<Self.count).map { _ in
      Int8(min(max(chance.normal(sigma).rounded(), -100), 100))
    }
  }
}
