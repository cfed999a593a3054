/// An 8-bit grey image that owns its pixels: row-major, no padding, 0 black to 255 white.
public struct GrayImage: Sendable, Equatable {
  public let width: Int
  public let height: Int
  public var pixels: [UInt8]

  /// `pixels` must hold `width * height` values.
  public init(width: Int, height: Int, pixels: [UInt8]) {
    precondition(pixels.count == width * height)
    self.width = width
    self.height = height
    self.pixels = pixels
  }

  public init(width: Int, height: Int, filledWith value: UInt8 = 255) {
    self.init(
      width: width, height: height, pixels: [UInt8](repeating: value, count: width * height))
  }

  public subscript(x: Int, y: Int) -> UInt8 {
    get { pixels[y * width + x] }
    set { pixels[y * width + x] = newValue }
  }
}

/// An 8-bit RGB image that owns its pixels: row-major, three bytes a pixel, no padding.
public struct RGBImage: Sendable, Equatable {
  public let width: Int
  public let height: Int
  public var pixels: [UInt8]

  /// `pixels` must hold `3 * width * height` values.
  public init(width: Int, height: Int, pixels: [UInt8]) {
    precondition(pixels.count == 3 * width * height)
    self.width = width
    self.height = height
    self.pixels = pixels
  }
}

/// A page as scanned, before registration.
public struct PageImage: Sendable {
  /// Luma.
  public let gray: GrayImage
  /// The red channel, in which red stamps and seals fade; nil for a page without colour.
  public let red: GrayImage?
  /// As the file declares; nil where it declares none or nonsense. Never trusted for geometry.
  public let dotsPerInch: Double?

  public init(gray: GrayImage, red: GrayImage? = nil, dotsPerInch: Double? = nil) {
    self.gray = gray
    self.red = red
    self.dotsPerInch = dotsPerInch
  }
}
