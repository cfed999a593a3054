import Foundation

/// Blur by a Gaussian of up to two pixels' reach.
struct Defocus: Wear {
  let name = "blur"
  /// In pixels, 0.3 to 1.1.
  let sigma: Double

  func apply(to sheet: inout Sheet) {
    let raw = (0...2).map { exp(-Double($0 * $0) / (2 * sigma * sigma)) }
    let sum = raw[0] + 2 * raw[1] + 2 * raw[2]
    let near = UInt16(256 * raw[1] / sum)
    let far = UInt16(256 * raw[2] / sum)
    let center = 256 - 2 * near - 2 * far
    let channels = sheet.channels
    let rowLength = sheet.width * channels
    let height = sheet.height
    let source = sheet.pixels
    var middle = source
    source.withUnsafeBufferPointer { from in
      middle.withUnsafeMutableBufferPointer { to in
        for y in 0..<height {
          let row = y * rowLength
          for x in 2 * channels..<rowLength - 2 * channels {
            let i = row + x
            let value =
              center &* UInt16(from[i]) &+ near
              &* (UInt16(from[i - channels]) &+ UInt16(from[i + channels]))
              &+ far &* (UInt16(from[i - 2 * channels]) &+ UInt16(from[i + 2 * channels]))
            to[i] = UInt8(truncatingIfNeeded: value >> 8)
          }
        }
      }
    }
    middle.withUnsafeBufferPointer { from in
      sheet.pixels.withUnsafeMutableBufferPointer { to in
        for y in 2..<height - 2 {
          let row = y * rowLength
          for i in row..<row + rowLength {
            let value =
              center &* UInt16(from[i]) &+ near
              &* (UInt16(from[i - rowLength]) &+ UInt16(from[i + rowLength]))
              &+ far &* (UInt16(from[i - 2 * rowLength]) &+ UInt16(from[i + 2 * rowLength]))
            to[i] = UInt8(truncatingIfNeeded: value >> 8)
          }
        }
      }
    }
  }
}
