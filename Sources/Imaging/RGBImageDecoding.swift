internal import CLeptonica

extension RGBImage {
  /// One colour image file held in memory; a grey one comes out with equal channels.
  public init(decoding bytes: [UInt8]) throws(PageFileError) {
    _ = Leptonica.quiet
    let picture = bytes.withUnsafeBufferPointer { pixReadMem($0.baseAddress, $0.count) }
    guard let bitmap = Bitmap(takingOwnershipOf: picture),
      let wide = bitmap.map({ pixConvertTo32($0) }), let image = wide.color
    else {
      throw .damaged
    }
    self = image
  }
}

extension Bitmap {
  /// The pixels of a 32-bit picture; nil for any other.
  fileprivate var color: RGBImage? {
    guard depth == 32 else { return nil }
    let (width, height) = (width, height)
    let pixels = withWords { words, wordsPerRow in
      [UInt8](unsafeUninitializedCapacity: 3 * width * height) { target, count in
        var at = 0
        for y in 0..<height {
          let row = words + y * wordsPerRow
          for x in 0..<width {
            target[at] = UInt8(truncatingIfNeeded: row[x] >> 24)
            target[at + 1] = UInt8(truncatingIfNeeded: row[x] >> 16)
            target[at + 2] = UInt8(truncatingIfNeeded: row[x] >> 8)
            at += 3
          }
        }
        count = 3 * width * height
      }
    }
    return pixels.map { RGBImage(width: width, height: height, pixels: $0) }
  }
}
