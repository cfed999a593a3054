import Declarations
import Imaging

/// The page while it is being made: 8 bits a channel, one channel (grey) or three (RGB),
/// row-major without padding.
struct Sheet: Sendable {
  let width: Int
  let height: Int
  let channels: Int
  let dotsPerInch: Double
  var pixels: [UInt8]

  init(width: Int, height: Int, channels: Int, dotsPerInch: Double, pixels: [UInt8]) {
    precondition(pixels.count == width * height * channels)
    self.width = width
    self.height = height
    self.channels = channels
    self.dotsPerInch = dotsPerInch
    self.pixels = pixels
  }

  init(
    width: Int, height: Int, channels: Int, dotsPerInch: Double, filledWith value: UInt8 = 255
  ) {
    self.init(
      width: width, height: height, channels: channels, dotsPerInch: dotsPerInch,
      pixels: [UInt8](repeating: value, count: width * height * channels))
  }

  init(_ image: GrayImage, colored: Bool, dotsPerInch: Double) {
    guard colored else {
      self.init(
        width: image.width, height: image.height, channels: 1, dotsPerInch: dotsPerInch,
        pixels: image.pixels)
      return
    }
    self.init(width: image.width, height: image.height, channels: 3, dotsPerInch: dotsPerInch)
    pixels.withUnsafeMutableBufferPointer { out in
      image.pixels.withUnsafeBufferPointer { gray in
        for index in 0..<gray.count {
          out[3 * index] = gray[index]
          out[3 * index + 1] = gray[index]
          out[3 * index + 2] = gray[index]
        }
      }
    }
  }

  init(_ image: RGBImage, dotsPerInch: Double) {
    self.init(
      width: image.width, height: image.height, channels: 3, dotsPerInch: dotsPerInch,
      pixels: image.pixels)
  }

  var pixelsPerMillimetre: Double { dotsPerInch / 25.4 }
  /// Millimetres.
  var pageWidth: Double { Double(width) / pixelsPerMillimetre }
  var pageHeight: Double { Double(height) / pixelsPerMillimetre }

  var scan: Specimen.Scan {
    channels == 1
      ? .gray(GrayImage(width: width, height: height, pixels: pixels))
      : .color(RGBImage(width: width, height: height, pixels: pixels))
  }

  /// Calls `change` with every pixel inside the given bounds and its place.
  @inline(__always)
  mutating func inside(
    _ columns: Range<Int>, _ rows: Range<Int>,
    _ change: (_ pixel: UnsafeMutablePointer<UInt8>, _ x: Int, _ y: Int) -> Void
  ) {
    let columns = columns.clamped(to: 0..<width)
    let rows = rows.clamped(to: 0..<height)
    guard !columns.isEmpty, !rows.isEmpty else { return }
    let (width, channels) = (width, channels)
    pixels.withUnsafeMutableBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return }
      for y in rows {
        for x in columns { change(base + (y * width + x) * channels, x, y) }
      }
    }
  }

  /// The same for a rectangle in millimetres; places come in millimetres too.
  @inline(__always)
  mutating func insideMillimetres(
    _ box: PageRect,
    _ change: (_ pixel: UnsafeMutablePointer<UInt8>, _ x: Double, _ y: Double) -> Void
  ) {
    let scale = pixelsPerMillimetre
    inside(
      Int(box.x * scale)..<max(Int(box.x * scale), Int(box.maxX * scale) + 1),
      Int(box.y * scale)..<max(Int(box.y * scale), Int(box.maxY * scale) + 1)
    ) { pixel, x, y in
      change(pixel, (Double(x) + 0.5) / scale, (Double(y) + 0.5) / scale)
    }
  }
}
