import Imaging

/// Saved as JPEG on the way, as most scanners do; really encoded and decoded.
struct JPEGRecoding: Wear {
  var name: String { "jpeg(\(quality))" }
  let quality: Int

  func apply(to sheet: inout Sheet) {
    // A page that cannot be encoded is passed on as it was: the scanner would have done so too.
    switch sheet.scan {
    case .gray(let image):
      guard let bytes = try? image.encoded(as: .jpeg(quality: quality)),
        let page = try? PageImage(decoding: bytes)
      else { return }
      sheet.pixels = page.gray.pixels
    case .color(let image):
      guard let bytes = try? image.encoded(as: .jpeg(quality: quality)),
        let page = try? RGBImage(decoding: bytes)
      else { return }
      sheet.pixels = page.pixels
    }
  }
}

/// A fax-like scan: 200 dpi, black and white.
struct Bilevel: Wear {
  let name = "bilevel"
  static let dotsPerInch = 200.0
  /// Pixels darker than this become black.
  let threshold: UInt8

  func apply(to sheet: inout Sheet) {
    let factor = sheet.dotsPerInch / Self.dotsPerInch
    let width = Int(Double(sheet.width) / factor)
    let height = Int(Double(sheet.height) / factor)
    var result = Sheet(width: width, height: height, channels: 1, dotsPerInch: Self.dotsPerInch)
    let page = sheet
    page.pixels.withUnsafeBufferPointer { pixels in
      // Green alone stands for luma: the sheet is only thresholded.
      let green = page.channels == 1 ? 0 : 1
      result.inside(0..<width, 0..<height) { pixel, x, y in
        let x0 = min(Int((Double(x) + 0.25) * factor), page.width - 1)
        let x1 = min(Int((Double(x) + 0.75) * factor), page.width - 1)
        let y0 = min(Int((Double(y) + 0.25) * factor), page.height - 1)
        let y1 = min(Int((Double(y) + 0.75) * factor), page.height - 1)
        var sum = 0
        for (column, row) in [(x0, y0), (x1, y0), (x0, y1), (x1, y1)] {
          sum += Int(pixels[(row * page.width + column) * page.channels + green])
        }
        pixel[0] = sum < 4 * Int(threshold) ? 0 : 255
      }
    }
    sheet = result
  }
}
