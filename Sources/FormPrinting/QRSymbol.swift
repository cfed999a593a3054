import CQREncode
import FormTemplates

/// The modules of a QR code; error correction Q survives a stain over a quarter of it.
struct QRSymbol {
  /// Modules along a side.
  let side: Int
  private let dark: [Bool]

  /// - Throws: `code`.
  init(_ code: FormCode) throws(PrintingError) {
    guard let symbol = QRcode_encodeString(code.payload, 0, QR_ECLEVEL_Q, QR_MODE_8, 1) else {
      throw .code("the text does not fit")
    }
    defer { QRcode_free(symbol) }
    side = Int(symbol.pointee.width)
    guard let data = symbol.pointee.data else { throw .code("it came out empty") }
    // Bit 0 of each module is its colour.
    dark = (0..<side * side).map { data[$0] & 1 == 1 }
  }

  /// The dark modules of a row, as runs.
  func runs(inRow y: Int) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var x = 0
    while x < side {
      guard dark[y * side + x] else {
        x += 1
        continue
      }
      let start = x
      while x < side && dark[y * side + x] { x += 1 }
      runs.append(start..<x)
    }
    return runs
  }
}
