/// A page that lay sideways or upside down in the feeder.
struct QuarterTurns: Wear {
  var name: String { "turned(\(90 * count))" }
  /// Clockwise, 1 to 3.
  let count: Int

  func apply(to sheet: inout Sheet) {
    for _ in 0..<count { sheet = Self.turned(sheet) }
  }

  private static func turned(_ sheet: Sheet) -> Sheet {
    var result = Sheet(
      width: sheet.height, height: sheet.width, channels: sheet.channels,
      dotsPerInch: sheet.dotsPerInch)
    let (height, channels, width) = (sheet.height, sheet.channels, sheet.width)
    var pixels = result.pixels
    pixels.withUnsafeMutableBufferPointer { out in
      sheet.pixels.withUnsafeBufferPointer { page in
        for y in 0..<height {
          for x in 0..<width {
            let from = (y * width + x) * channels
            let to = (x * height + height - 1 - y) * channels
            for channel in 0..<channels { out[to + channel] = page[from + channel] }
          }
        }
      }
    }
    result.pixels = pixels
    return result
  }
}
