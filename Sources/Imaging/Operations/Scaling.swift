internal import CLeptonica

extension GrayImage {
  /// Every `factor` by `factor` square averaged into one pixel; a remainder at the right and the
  /// bottom is dropped. `factor` 1 gives the image itself.
  public func reduced(by factor: Int) -> GrayImage {
    guard factor > 1, width >= factor, height >= factor else { return self }
    let (newWidth, newHeight) = (width / factor, height / factor)
    // Multiplying by a rounded-up reciprocal is exact enough: areas are small.
    let reciprocal = UInt32((1 << 22) / (factor * factor))
    let reduced = pixels.withUnsafeBufferPointer { pixels in
      [UInt8](unsafeUninitializedCapacity: newWidth * newHeight) { target, count in
        withUnsafeTemporaryAllocation(of: UInt32.self, capacity: width) { sums in
          for y in 0..<newHeight {
            for x in 0..<newWidth * factor { sums[x] = 1 }
            for row in y * factor..<(y + 1) * factor {
              let line = pixels.baseAddress.map { $0 + row * width }
              guard let line else { continue }
              for x in 0..<newWidth * factor { sums[x] &+= UInt32(line[x]) }
            }
            for x in 0..<newWidth {
              var sum: UInt32 = 0
              for column in x * factor..<(x + 1) * factor { sum &+= sums[column] &- 1 }
              target[y * newWidth + x] = UInt8(
                truncatingIfNeeded: min(255, (sum &* reciprocal &+ 1 << 21) >> 22))
            }
          }
        }
        count = newWidth * newHeight
      }
    }
    return GrayImage(width: newWidth, height: newHeight, pixels: reduced)
  }

  /// Scaled to the given size: averaged over areas where it shrinks, interpolated where it grows.
  /// Nil where the size is not positive or memory is short.
  public func scaled(toWidth newWidth: Int, height newHeight: Int) -> GrayImage? {
    guard newWidth > 0, newHeight > 0, let bitmap = Bitmap(self) else { return nil }
    let (x, y) = (Float(newWidth) / Float(width), Float(newHeight) / Float(height))
    let scaled = bitmap.map { max(x, y) < 1 ? pixScaleAreaMap($0, x, y) : pixScaleGrayLI($0, x, y) }
    guard let image = scaled?.gray else { return nil }
    // Leptonica rounds the size on its own.
    return image.width == newWidth && image.height == newHeight
      ? image : image.cropped(columns: 0..<newWidth, rows: 0..<newHeight)
  }
}
