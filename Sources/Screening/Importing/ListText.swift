import Foundation

/// The text of a list file, whatever it is encoded in.
enum ListText {
  /// GB 18030, which holds GBK and GB 2312: what office programs in China save by default.
  private static let gb18030 = String.Encoding(rawValue: 0x8000_0632)

  /// UTF-8 with or without a byte-order mark, UTF-16 with one, else GB 18030.
  ///
  /// - Returns: nil where the bytes are none of these, or hold control characters that no text has.
  static func decoded(_ bytes: [UInt8]) -> String? {
    if let text = String(validating: bytes, as: UTF8.self) { return readable(withoutMark(text)) }
    let data = Data(bytes)
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      return String(data: data, encoding: .utf16).flatMap { readable(withoutMark($0)) }
    }
    return String(data: data, encoding: gb18030).flatMap(readable)
  }

  static func withoutMark(_ text: String) -> String {
    text.unicodeScalars.first == "\u{FEFF}" ? String(text.unicodeScalars.dropFirst()) : text
  }

  private static func readable(_ text: String) -> String? {
    let isText = text.unicodeScalars.allSatisfy { scalar in
      scalar.value >= 0x20 || scalar == "\n" || scalar == "\r" || scalar == "\t"
    }
    return isText && !text.unicodeScalars.contains("\u{FFFD}") ? text : nil
  }
}
