internal import CLeptonica

extension PageImage {
  /// A pixel whose channels differ by more than this is coloured: JPEG noise on grey pages stays
  /// below 24, pale blue pen and faded stamp ink lie above 40.
  static let colourSpread: UInt32 = 32
  /// A page has real colour from this share of coloured pixels: 0.01 % of an A4 page is a
  /// square of 2.5 mm.
  static let colourShare = 0.0001

  /// Any Leptonica picture as a page: grey, with the red channel where there is real colour.
  /// Transparent pixels are paper. Nil where the depth is unknown or memory is short.
  init?(_ bitmap: consuming Bitmap) {
    let declared = bitmap.dotsPerInch
    // Outside this range the figure is a mistake of the writing program.
    let dotsPerInch = (50...2400).contains(declared) ? Double(declared) : nil
    if bitmap.hasColormap {
      guard let flat = bitmap.map({ pixRemoveColormap($0, Int32(REMOVE_CMAP_BASED_ON_SRC)) }) else {
        return nil
      }
      bitmap = flat
    }
    switch bitmap.depth {
    case 32: self.init(colour: bitmap, dotsPerInch: dotsPerInch)
    case 16: self.init(deep: bitmap, dotsPerInch: dotsPerInch)
    case 8:
      guard let gray = bitmap.gray else { return nil }
      self.init(gray: gray, dotsPerInch: dotsPerInch)
    default:
      guard let gray = bitmap.map({ pixConvertTo8($0, 0) })?.gray else { return nil }
      self.init(gray: gray, dotsPerInch: dotsPerInch)
    }
  }

  private init?(colour bitmap: borrowing Bitmap, dotsPerInch: Double?) {
    let (width, height) = (bitmap.width, bitmap.height)
    let opaque = bitmap.samplesPerPixel != 4
    var luma = [UInt8](repeating: 255, count: width * height)
    var red = luma
    let coloured = bitmap.withWords { words, wordsPerRow in
      luma.withUnsafeMutableBufferPointer { luma in
        red.withUnsafeMutableBufferPointer { red in
          var coloured = 0
          for y in 0..<height {
            let row = words + y * wordsPerRow
            for x in 0..<width {
              let word = opaque ? row[x] : Self.onWhite(row[x])
              let (r, g, b) = (word >> 24, word >> 16 & 255, word >> 8 & 255)
              luma[y * width + x] = Self.luma(r, g, b)
              red[y * width + x] = UInt8(truncatingIfNeeded: r)
              let spread = max(r, max(g, b)) - min(r, min(g, b))
              coloured &+= spread > Self.colourSpread ? 1 : 0
            }
          }
          return coloured
        }
      }
    }
    guard let coloured else { return nil }
    let isColour = Double(coloured) > Self.colourShare * Double(width * height)
    self.init(
      gray: GrayImage(width: width, height: height, pixels: luma),
      red: isColour ? GrayImage(width: width, height: height, pixels: red) : nil,
      dotsPerInch: dotsPerInch)
  }

  private static func onWhite(_ word: UInt32) -> UInt32 {
    let alpha = word & 255
    func blend(_ value: UInt32) -> UInt32 { (value * alpha + 255 * (255 - alpha) + 127) / 255 }
    return blend(word >> 24) << 24 | blend(word >> 16 & 255) << 16 | blend(word >> 8 & 255) << 8
  }

  /// 16 bits a pixel. Scanners store 12-bit values unscaled, so the largest value tells the range.
  private init?(deep bitmap: borrowing Bitmap, dotsPerInch: Double?) {
    let (width, height) = (bitmap.width, bitmap.height)
    let pixels = bitmap.withWords { words, wordsPerRow in
      func value(_ x: Int, _ y: Int) -> UInt32 {
        words[y * wordsPerRow + x >> 1] >> (x & 1 == 0 ? 16 : 0) & 0xFFFF
      }
      var largest: UInt32 = 0
      for y in 0..<height { for x in 0..<width { largest = max(largest, value(x, y)) } }
      let range: UInt32 = largest > 4095 ? 65_535 : largest > 255 ? 4095 : 255
      return [UInt8](unsafeUninitializedCapacity: width * height) { target, count in
        for y in 0..<height {
          for x in 0..<width { target[y * width + x] = UInt8(value(x, y) * 255 / range) }
        }
        count = width * height
      }
    }
    guard let pixels else { return nil }
    self.init(
      gray: GrayImage(width: width, height: height, pixels: pixels), dotsPerInch: dotsPerInch)
  }
}
