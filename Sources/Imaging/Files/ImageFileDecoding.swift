internal import CLeptonica

extension PageImage {
  /// One image file (PNG, JPEG, TIFF, BMP, WebP, PNM) held in memory; of a TIFF the first page.
  /// The size is checked in the header before anything is decoded.
  public init(decoding bytes: [UInt8], limits: PageLimits = PageLimits()) throws(PageFileError) {
    guard !bytes.isEmpty else { throw .empty }
    guard let format = ImageFormat(head: Array(bytes.prefix(1024))) else { throw .notAnImage }
    if case .unsupported(let name) = format { throw .unsupported(format: name) }
    if format == .pdf { throw .unsupported(format: "PDF") }
    _ = Leptonica.quiet
    guard let size = Self.declaredSize(bytes, format) else { throw .damaged }
    try limits.check(width: size.width, height: size.height)
    let picture = bytes.withUnsafeBufferPointer { pixReadMem($0.baseAddress, $0.count) }
    guard let bitmap = Bitmap(takingOwnershipOf: picture), let page = PageImage(bitmap) else {
      throw .damaged
    }
    self = page
  }

  /// Width and height as the header says; nil where the header makes no sense.
  private static func declaredSize(
    _ bytes: [UInt8], _ format: ImageFormat
  ) -> (width: Int, height: Int)? {
    if format == .bmp { return bmpSize(bytes) }
    var (kind, width, height) = (Int32(0), Int32(0), Int32(0))
    let failed = bytes.withUnsafeBufferPointer { buffer in
      pixReadHeaderMem(buffer.baseAddress, buffer.count, &kind, &width, &height, nil, nil, nil)
    }
    return failed == 0 && width > 0 && height > 0 ? (Int(width), Int(height)) : nil
  }

  /// Leptonica does not read BMP headers on their own. The height is negative where rows run down.
  private static func bmpSize(_ bytes: [UInt8]) -> (width: Int, height: Int)? {
    guard bytes.count >= 26 else { return nil }
    func number(_ at: Int) -> Int {
      let word = (0..<4).reduce(UInt32(0)) { $0 | UInt32(bytes[at + $1]) << UInt32(8 * $1) }
      return Int(Int32(bitPattern: word))
    }
    let (width, height) = (number(18), abs(number(22)))
    return width > 0 && height > 0 ? (width, height) : nil
  }
}

extension PageLimits {
  func check(width: Int, height: Int) throws(PageFileError) {
    let (size, overflow) = width.multipliedReportingOverflow(by: height)
    guard !overflow, size <= pixels else {
      throw .tooLarge(
        megapixels: overflow ? .max : size / 1_000_000, limit: pixels / 1_000_000)
    }
  }
}
