import Foundation
import Imaging

/// A known distortion of a page: turned about its middle, scaled, seen at a slant.
struct Warp: Sendable, CustomStringConvertible {
  /// Clockwise.
  var degrees = 0.0
  var scale = 1.0
  /// By how much one edge appears larger than the opposite one.
  var slant = 0.0
  var shift = (x: 0.0, y: 0.0)

  /// The unit shift along the turned x axis.
  var direction: (x: Double, y: Double) {
    (cos(degrees * .pi / 180), sin(degrees * .pi / 180))
  }

  var description: String { "\(degrees)°, ×\(scale), slant \(slant)" }

  /// The page as it would be scanned; a turn of about 90° makes it landscape.
  func apply(to page: GrayImage) -> GrayImage {
    let isOnSide = Int((degrees / 90).rounded()) % 2 != 0
    let (width, height) = isOnSide ? (page.height, page.width) : (page.width, page.height)
    var result = GrayImage(width: width, height: height)
    for y in 0..<height {
      for x in 0..<width {
        let (sx, sy) = source(
          Double(x) + 0.5 - Double(width) / 2, Double(y) + 0.5 - Double(height) / 2, page)
        result[x, y] = page.between(sx - 0.5, sy - 0.5)
      }
    }
    return result
  }

  /// From a pixel of the scan, counted from its middle, to the pixel of the page.
  private func source(_ x: Double, _ y: Double, _ page: GrayImage) -> (Double, Double) {
    let w = 1 + slant * y / Double(page.height)
    let (px, py) = ((x - shift.x) * w / scale, (y - shift.y) * w / scale)
    let angle = -degrees * .pi / 180
    return (
      px * cos(angle) - py * sin(angle) + Double(page.width) / 2,
      px * sin(angle) + py * cos(angle) + Double(page.height) / 2
    )
  }
}

extension GrayImage {
  /// Bilinear; paper outside.
  fileprivate func between(_ x: Double, _ y: Double) -> UInt8 {
    guard x >= 0, y >= 0, x < Double(width - 1), y < Double(height - 1) else { return 255 }
    let (column, row) = (Int(x), Int(y))
    let (fx, fy) = (x - Double(column), y - Double(row))
    func value(_ dx: Int, _ dy: Int) -> Double { Double(self[column + dx, row + dy]) }
    let top = value(0, 0) * (1 - fx) + value(1, 0) * fx
    let bottom = value(0, 1) * (1 - fx) + value(1, 1) * fx
    return UInt8(top * (1 - fy) + bottom * fy)
  }
}
