import Imaging

/// The page while it is being made: 8 bits a channel, one channel (grey) or three (RGB),
/// row-major without padding.
struct Sheet: Sendable {
  private(set) var width: Int
  private(set) var height: Int
  let channels: Int
  var pixels: [UInt8]

  init(width: Int, height: Int, channels: Int, pixels: [UInt8]) {
    precondition(pixels.count == width * height * channels)
    self.width = width
    self.height = height
    self.channels = channels
    self.pixels = pixels
  }

  init(width: Int, height: Int, channels: Int, filledWith value: UInt8 = 255) {
    self.init(
      width: width, height: height, channels: channels,
      pixels: [UInt8](repeating: value, count: width * height * channels))
  }

  init(_ image: GrayImage, colored: Bool) {
    guard colored else {
      self.init(width: image.width, height: image.height, channels: 1, pixels: image.pixels)
      return
    }
    self.init(width: image.width, height: image.height, channels: 3)
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

  init(_ image: RGBImage) {
    self.init(width: image.width, height: image.height, channels: 3, pixels: image.pixels)
  }

  var scan: Specimen.Scan {
    channels == 1
      ? .gray(GrayImage(width: width, height: height, pixels: pixels))
      : .color(RGBImage(width: width, height: height, pixels: pixels))
  }

  /// Calls `change` with every pixel inside the given bounds and its place.
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
}
