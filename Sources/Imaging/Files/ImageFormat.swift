internal import CLeptonica

/// Told by the first bytes of a file, never by its name.
enum ImageFormat: Hashable {
  case png, jpeg, tiff, bmp, webp, pnm, pdf
  case unsupported(String)

  /// PDF readers accept a header anywhere in the first kilobyte.
  private static let pdfHeaderReach = 1024

  /// Nil where nothing is recognised. Give the first kilobyte.
  init?(head: [UInt8]) {
    func starts(_ bytes: [UInt8], at offset: Int = 0) -> Bool {
      head.count >= offset + bytes.count && Array(head[offset..<offset + bytes.count]) == bytes
    }
    if starts([0x89, 0x50, 0x4E, 0x47]) {
      self = .png
    } else if starts([0xFF, 0xD8, 0xFF]) {
      self = .jpeg
    } else if starts([0x49, 0x49, 42, 0]) || starts([0x4D, 0x4D, 0, 42])
      || starts([0x49, 0x49, 43, 0]) || starts([0x4D, 0x4D, 0, 43])
    {
      self = .tiff
    } else if starts(Array("RIFF".utf8)), starts(Array("WEBP".utf8), at: 8) {
      self = .webp
    } else if starts(Array("BM".utf8)) {
      self = .bmp
    } else if starts(Array("GIF8".utf8)) {
      self = .unsupported("GIF")
    } else if starts([0, 0, 0, 12, 0x6A, 0x50]) || starts([0xFF, 0x4F, 0xFF, 0x51]) {
      self = .unsupported("JPEG 2000")
    } else if starts(Array("ftyphei".utf8), at: 4) || starts(Array("ftypmif1".utf8), at: 4) {
      self = .unsupported("HEIF")
    } else if head.count > 2, head[0] == 0x50, (0x31...0x36).contains(head[1]),
      [9, 10, 13, 32, 35].contains(head[2])
    {
      self = .pnm
    } else if Self.holds(Array("%PDF-".utf8), in: head.prefix(Self.pdfHeaderReach)) {
      self = .pdf
    } else {
      return nil
    }
  }

  private static func holds(_ needle: [UInt8], in bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.count >= needle.count else { return false }
    return (bytes.startIndex...bytes.endIndex - needle.count).contains { start in
      bytes[start..<start + needle.count].elementsEqual(needle)
    }
  }
}
