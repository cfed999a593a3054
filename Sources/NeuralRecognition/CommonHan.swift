import Foundation

/// The Han that are in everyday use: the 3,755 of level 1 of GB 2312, its rows 16 to 55.
enum CommonHan {
  static let characters: Set<String> = {
    let bytes = (16...55).flatMap { row in
      (1...94).flatMap { cell in [UInt8(0xa0 + row), UInt8(0xa0 + cell)] }
    }
    // Pair by pair: the last row ends early.
    return Set(
      stride(from: 0, to: bytes.count, by: 2).compactMap { start in
        String(data: Data(bytes[start..<start + 2]), encoding: gb18030)
      }.filter { $0.unicodeScalars.count == 1 && $0.unicodeScalars.allSatisfy(isHan) })
  }()

  /// `kCFStringEncodingGB_18030_2000`, as Foundation numbers it.
  private static let gb18030 = String.Encoding(rawValue: 0x8000_0632)

  /// Unassigned cells decode to characters of private use.
  private static func isHan(_ scalar: Unicode.Scalar) -> Bool {
    (0x4e00...0x9fff).contains(scalar.value)
  }
}
