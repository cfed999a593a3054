extension PageImage {
  /// A binary PPM (P6) or PGM (P5) of 8 bits, as poppler writes it; nil where it is cut short.
  init?(portablePixmap bytes: [UInt8], dotsPerInch: Double?) {
    var at = 2
    guard bytes.count > 2, bytes[0] == 0x50, bytes[1] == 0x35 || bytes[1] == 0x36,
      let width = Self.number(bytes, &at), let height = Self.number(bytes, &at),
      Self.number(bytes, &at) == 255, width > 0, height > 0
    else { return nil }
    at += 1
    let channels = bytes[1] == 0x36 ? 3 : 1
    guard bytes.count - at >= channels * width * height else { return nil }
    if channels == 1 {
      let pixels = Array(bytes[at..<at + width * height])
      self.init(
        gray: GrayImage(width: width, height: height, pixels: pixels), dotsPerInch: dotsPerInch)
    } else {
      self.init(interleaved: bytes, from: at, width, height, dotsPerInch)
    }
  }

  /// A colour image as a page: luma, and the red channel where there is real colour.
  public init(_ image: RGBImage, dotsPerInch: Double? = nil) {
    self.init(interleaved: image.pixels, from: 0, image.width, image.height, dotsPerInch)
  }

  private init(
    interleaved bytes: [UInt8], from start: Int, _ width: Int, _ height: Int,
    _ dotsPerInch: Double?
  ) {
    let count = width * height
    var luma = [UInt8](repeating: 0, count: count)
    var red = luma
    var coloured = 0
    bytes.withUnsafeBufferPointer { bytes in
      luma.withUnsafeMutableBufferPointer { luma in
        red.withUnsafeMutableBufferPointer { red in
          for pixel in 0..<count {
            let at = start + 3 * pixel
            let (r, g, b) = (UInt32(bytes[at]), UInt32(bytes[at + 1]), UInt32(bytes[at + 2]))
            luma[pixel] = Self.luma(r, g, b)
            red[pixel] = bytes[at]
            coloured &+= max(r, max(g, b)) - min(r, min(g, b)) > Self.colourSpread ? 1 : 0
          }
        }
      }
    }
    let isColour = Double(coloured) > Self.colourShare * Double(count)
    self.init(
      gray: GrayImage(width: width, height: height, pixels: luma),
      red: isColour ? GrayImage(width: width, height: height, pixels: red) : nil,
      dotsPerInch: dotsPerInch)
  }

  /// ITU-R BT.601 weights in 256ths.
  @inline(__always)
  static func luma(_ r: UInt32, _ g: UInt32, _ b: UInt32) -> UInt8 {
    UInt8(truncatingIfNeeded: (77 * r + 150 * g + 29 * b + 128) >> 8)
  }

  private static func number(_ bytes: [UInt8], _ at: inout Int) -> Int? {
    while at < bytes.count, [9, 10, 13, 32].contains(bytes[at]) { at += 1 }
    var value: Int?
    while at < bytes.count, (0x30...0x39).contains(bytes[at]), (value ?? 0) < 1_000_000 {
      value = 10 * (value ?? 0) + Int(bytes[at] - 0x30)
      at += 1
    }
    return value
  }
}
