internal import CLeptonica

/// How an image is written.
public enum ImageEncoding: Hashable, Sendable {
  case png
  /// Quality 1 to 100.
  case jpeg(quality: Int)
  /// Black and white at a fixed threshold of 128, CCITT group 4. Grey images only lose by it.
  case tiffG4
  /// Grey or colour, deflated.
  case tiffDeflate
}

public enum ImageEncodingError: Error, Hashable, Sendable {
  /// No memory, or a size the format cannot hold.
  case failed
  case cannotWrite
}

extension GrayImage {
  /// The whole file. The resolution is declared in it where one is given.
  public func encoded(
    as encoding: ImageEncoding, dotsPerInch: Double? = nil
  ) throws(ImageEncodingError) -> [UInt8] {
    guard let bitmap = Bitmap(self) else { throw .failed }
    return try bitmap.encoded(as: encoding, dotsPerInch: dotsPerInch)
  }
}

extension RGBImage {
  /// The whole file. The resolution is declared in it where one is given.
  public func encoded(
    as encoding: ImageEncoding, dotsPerInch: Double? = nil
  ) throws(ImageEncodingError) -> [UInt8] {
    guard let bitmap = Bitmap(self) else { throw .failed }
    return try bitmap.encoded(as: encoding, dotsPerInch: dotsPerInch)
  }
}

extension Bitmap {
  /// Pixels darker than this become black in a black-and-white file.
  private static let bilevelThreshold: Int32 = 128

  fileprivate func encoded(
    as encoding: ImageEncoding, dotsPerInch: Double?
  ) throws(ImageEncodingError) -> [UInt8] {
    _ = Leptonica.quiet
    declare(dotsPerInch: dotsPerInch)
    let bytes: [UInt8]? =
      switch encoding {
      case .png: encoded { pixWriteMemPng($1, $2, $0, 0) }
      case .jpeg(let quality):
        encoded { pixWriteMemJpeg($1, $2, $0, Int32(min(max(quality, 1), 100)), 0) }
      case .tiffDeflate: encoded { pixWriteMemTiff($1, $2, $0, Int32(IFF_TIFF_ZIP)) }
      case .tiffG4:
        bilevel()?.encoded { pixWriteMemTiff($1, $2, $0, Int32(IFF_TIFF_G4)) }
      }
    guard let bytes, !bytes.isEmpty else { throw .failed }
    return bytes
  }

  func bilevel() -> Bitmap? {
    guard let gray = map({ pixConvertTo8($0, 0) }) else { return nil }
    return gray.map { pixThresholdToBinary($0, Self.bilevelThreshold) }
  }
}
