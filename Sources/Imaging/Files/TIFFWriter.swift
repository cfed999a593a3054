internal import CLeptonica
internal import Glibc

/// Writes a multi-page TIFF, one page at a time, so that memory does not grow with the pile.
public struct TIFFWriter: ~Copyable {
  private let path: String
  private var pages = 0

  /// An existing file is replaced with the first page.
  public init(path: String) { self.path = path }

  /// G4 for black and white, deflate for grey and colour.
  public mutating func append(
    _ image: GrayImage, bilevel: Bool = false, dotsPerInch: Double? = nil
  ) throws(ImageEncodingError) {
    guard let bitmap = Bitmap(image) else { throw .failed }
    guard bilevel else {
      return try append(bitmap, compression: IFF_TIFF_ZIP, dotsPerInch: dotsPerInch)
    }
    guard let black = bitmap.bilevel() else { throw .failed }
    try append(black, compression: IFF_TIFF_G4, dotsPerInch: dotsPerInch)
  }

  /// A colour page, deflated.
  public mutating func append(
    _ image: RGBImage, dotsPerInch: Double? = nil
  ) throws(ImageEncodingError) {
    guard let bitmap = Bitmap(image) else { throw .failed }
    try append(bitmap, compression: IFF_TIFF_ZIP, dotsPerInch: dotsPerInch)
  }

  private mutating func append(
    _ bitmap: borrowing Bitmap, compression: Int, dotsPerInch: Double?
  ) throws(ImageEncodingError) {
    _ = Leptonica.quiet
    bitmap.declare(dotsPerInch: dotsPerInch)
    let failed = pixWriteTiff(path, bitmap.pix, Int32(compression), pages == 0 ? "w" : "a")
    guard failed == 0 else { throw .cannotWrite }
    pages += 1
  }
}
