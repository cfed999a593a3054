import CPangoCairo
public import Imaging

extension Canvas {
  /// 36 dpi is a thumbnail; 1200 dpi of an A4 page takes half a gigabyte.
  static let resolutions = 36.0...1200.0

  /// A white page of `width` × `height` millimetres in pixels.
  /// - Throws: `resolution`, `drawing`.
  public init(width: Double, height: Double, dotsPerInch: Double) throws(PrintingError) {
    guard Self.resolutions.contains(dotsPerInch) else { throw .resolution(dotsPerInch) }
    let scale = dotsPerInch / 25.4
    let surface = cairo_image_surface_create(
      CAIRO_FORMAT_RGB24, Int32((width * scale).rounded()), Int32((height * scale).rounded()))
    guard let surface else { throw .drawing("out of memory") }
    try self.init(takingOwnershipOf: surface, width: width, height: height, scale: scale)
    cairo_set_source_rgb(context, 1, 1, 1)
    cairo_paint(context)
  }

  /// What has been drawn so far; empty for a canvas that is not made of pixels.
  public func rgbImage() -> RGBImage {
    withPixels { pixels, width, height, stride in
      var result = [UInt8](repeating: 255, count: 3 * width * height)
      result.withUnsafeMutableBufferPointer { out in
        var next = 0
        for y in 0..<height {
          for x in 0..<width {
            let pixel = pixels[y * stride + x]
            out[next] = UInt8(truncatingIfNeeded: pixel >> 16)
            out[next + 1] = UInt8(truncatingIfNeeded: pixel >> 8)
            out[next + 2] = UInt8(truncatingIfNeeded: pixel)
            next += 3
          }
        }
      }
      return RGBImage(width: width, height: height, pixels: result)
    } ?? RGBImage(width: 0, height: 0, pixels: [])
  }

  /// The luma of what has been drawn so far; empty for a canvas that is not made of pixels.
  public func grayImage() -> GrayImage {
    withPixels { pixels, width, height, stride in
      var result = [UInt8](repeating: 255, count: width * height)
      result.withUnsafeMutableBufferPointer { out in
        for y in 0..<height {
          for x in 0..<width { out[y * width + x] = Self.luma(pixels[y * stride + x]) }
        }
      }
      return GrayImage(width: width, height: height, pixels: result)
    } ?? GrayImage(width: 0, height: 0, pixels: [])
  }

  /// Rec. 601 weights in 256ths, as scanners and JPEG use them.
  private static func luma(_ pixel: UInt32) -> UInt8 {
    let weighted =
      77 * ((pixel >> 16) & 255) + 150 * ((pixel >> 8) & 255) + 29 * (pixel & 255) + 128
    return UInt8(truncatingIfNeeded: weighted >> 8)
  }

  /// Lends the pixels (0xXXRRGGBB), the size and the row length in pixels.
  private func withPixels<Result>(
    _ body: (UnsafePointer<UInt32>, Int, Int, Int) -> Result
  ) -> Result? {
    let surface = cairo_get_target(context)
    cairo_surface_flush(surface)
    guard let data = cairo_image_surface_get_data(surface) else { return nil }
    let width = Int(cairo_image_surface_get_width(surface))
    let height = Int(cairo_image_surface_get_height(surface))
    let stride = Int(cairo_image_surface_get_stride(surface)) / MemoryLayout<UInt32>.size
    return data.withMemoryRebound(to: UInt32.self, capacity: stride * height) {
      body($0, width, height, stride)
    }
  }
}
