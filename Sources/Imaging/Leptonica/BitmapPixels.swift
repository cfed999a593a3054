internal import CLeptonica

extension Bitmap {
  /// 8 bits a pixel; nil where memory is short.
  init?(_ image: borrowing GrayImage) {
    self.init(width: image.width, height: image.height, depth: 8)
    let (width, height) = (image.width, image.height)
    image.pixels.withUnsafeBytes { source in
      _ = withWords { words, wordsPerRow in
        for y in 0..<height {
          let row = UnsafeMutableRawBufferPointer(
            start: words + y * wordsPerRow, count: 4 * wordsPerRow)
          row.copyMemory(from: .init(rebasing: source[y * width..<(y + 1) * width]))
        }
      }
    }
    pixEndianByteSwap(pix)
  }

  /// 32 bits a pixel; nil where memory is short.
  init?(_ image: borrowing RGBImage) {
    self.init(width: image.width, height: image.height, depth: 32)
    let (width, height) = (image.width, image.height)
    image.pixels.withUnsafeBufferPointer { source in
      _ = withWords { words, wordsPerRow in
        for y in 0..<height {
          var at = 3 * y * width
          for x in 0..<width {
            words[y * wordsPerRow + x] =
              UInt32(source[at]) << 24 | UInt32(source[at + 1]) << 16 | UInt32(source[at + 2]) << 8
            at += 3
          }
        }
      }
    }
  }

  /// The pixels of an 8-bit picture without colour map; nil for any other.
  var gray: GrayImage? {
    guard depth == 8, !hasColormap else { return nil }
    let (width, height) = (width, height)
    let pixels = withWords { words, wordsPerRow in
      [UInt8](unsafeUninitializedCapacity: width * height) { target, count in
        for y in 0..<height {
          let row = words + y * wordsPerRow
          let start = y * width
          for x in 0..<width {
            target[start + x] = UInt8(truncatingIfNeeded: row[x >> 2] >> UInt32(24 - 8 * (x & 3)))
          }
        }
        count = width * height
      }
    }
    return pixels.map { GrayImage(width: width, height: height, pixels: $0) }
  }
}
