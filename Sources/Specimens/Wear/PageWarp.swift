import Foundation

/// How the page lies on the glass and passes the feed: one resampling for scale, skew, shear,
/// perspective, shift and the waves of the rollers.
struct PageWarp: Wear {
  var name: String {
    abs(degrees) > 0.05 ? "skew(\((degrees * 10).rounded() / 10))" : "placed"
  }
  /// Clockwise, degrees.
  var degrees: Double
  /// Size on paper against the form's.
  var scale: Double
  /// x moved per y, for a page drawn in askew.
  var shear: Double
  /// Share by which the far edge is smaller, across and down.
  var keystone: SIMD2<Double>
  /// Millimetres.
  var shift: SIMD2<Double>
  /// Amplitude of the feed's waves in millimetres.
  var wave: Double
  var wavePhase: Double
  /// What lies around the page.
  var lid: UInt8

  func apply(to sheet: inout Sheet) {
    let turned = abs(degrees) * .pi / 180
    // Scanners that crop by themselves give a turned page a larger picture.
    let grows = abs(degrees) > 0.8
    let (w, h) = (Double(sheet.width), Double(sheet.height))
    let width = grows ? Int((w * cos(turned) + h * sin(turned)).rounded()) : sheet.width
    let height = grows ? Int((h * cos(turned) + w * sin(turned)).rounded()) : sheet.height
    var result = Sheet(
      width: width, height: height, channels: sheet.channels, dotsPerInch: sheet.dotsPerInch,
      filledWith: lid)
    resample(sheet, into: &result)
    sheet = result
  }

  /// Where a pixel of the scan comes from on the page.
  private func source(_ u: Double, _ v: Double, _ sheet: Sheet, _ result: Sheet) -> SIMD2<Double> {
    let dots = sheet.pixelsPerMillimetre
    let angle = -degrees * .pi / 180
    let x = (u - Double(result.width) / 2 - shift.x * dots) / scale
    let y = (v - Double(result.height) / 2 - shift.y * dots) / scale
    let (rx, ry) = (x * cos(angle) - y * sin(angle), x * sin(angle) + y * cos(angle))
    let far =
      1 + keystone.x * rx / Double(sheet.width) + keystone.y * ry / Double(sheet.height)
    return SIMD2(
      (rx + shear * ry) / far + Double(sheet.width) / 2, ry / far + Double(sheet.height) / 2)
  }

  /// Maps every 32nd pixel of a row exactly and runs straight between: at a keystone of 1 % the
  /// error stays under a thousandth of a pixel.
  private static let run = 32

  private func resample(_ sheet: Sheet, into result: inout Sheet) {
    let (width, height) = (result.width, result.height)
    let dots = sheet.pixelsPerMillimetre
    var pixels = result.pixels
    pixels.withUnsafeMutableBufferPointer { out in
      sheet.pixels.withUnsafeBufferPointer { page in
        let sampler = Bilinear(
          page: page, width: sheet.width, height: sheet.height, channels: sheet.channels)
        for v in 0..<height {
          // Rollers of 40 and 23 mm circumference.
          let place = Double(v) / dots
          let sway = wave * dots * sin(place * 2 * .pi / 40 + wavePhase)
          let crawl = 0.6 * wave * dots * sin(place * 2 * .pi / 23 + 2 * wavePhase)
          var u = 0
          while u < width {
            let end = min(u + Self.run, width)
            let a = source(Double(u) + 0.5, Double(v) + 0.5, sheet, result)
            let b = source(Double(u + Self.run) + 0.5, Double(v) + 0.5, sheet, result)
            let step = (b - a) / Double(Self.run)
            let start = a + SIMD2(sway - 0.5, crawl - 0.5)
            sampler.run(start, step, count: end - u, into: out, at: v * width + u)
            u = end
          }
        }
      }
    }
    result.pixels = pixels
  }
}
