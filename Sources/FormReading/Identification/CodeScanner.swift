internal import CZBar
internal import Imaging

/// Finds QR codes. Belongs to one worker.
final class CodeScanner {
  private let scanner: OpaquePointer?

  init() {
    scanner = zbar_image_scanner_create()
    _ = zbar_image_scanner_set_config(scanner, ZBAR_NONE, ZBAR_CFG_ENABLE, 0)
    _ = zbar_image_scanner_set_config(scanner, ZBAR_QRCODE, ZBAR_CFG_ENABLE, 1)
  }

  deinit { zbar_image_scanner_destroy(scanner) }

  /// The texts of all QR codes in the image.
  func texts(in image: GrayImage) -> [String] {
    guard let scanner, let picture = zbar_image_create() else { return [] }
    defer { zbar_image_destroy(picture) }
    // The four characters Y800: one byte of luma a pixel.
    zbar_image_set_format(picture, 0x3030_3859)
    zbar_image_set_size(picture, UInt32(image.width), UInt32(image.height))
    return image.pixels.withUnsafeBytes { pixels in
      zbar_image_set_data(picture, pixels.baseAddress, UInt(pixels.count), nil)
      defer { zbar_image_set_data(picture, nil, 0, nil) }
      guard zbar_scan_image(scanner, picture) > 0 else { return [] }
      var texts: [String] = []
      var symbol = zbar_image_first_symbol(picture)
      while let found = symbol {
        if let data = zbar_symbol_get_data(found) {
          let count = Int(zbar_symbol_get_data_length(found))
          let bytes = UnsafeRawBufferPointer(start: data, count: count)
          texts.append(String(decoding: bytes, as: UTF8.self))
        }
        symbol = zbar_symbol_next(found)
      }
      return texts
    }
  }
}
