import Foundation

/// The named texts that an ONNX file carries, found by walking over its outermost fields.
///
/// An ONNX file is a protocol buffer: fields of a number and a type, each with its length. The
/// texts are field 14 of the model, with field 1 the name and field 2 the text.
struct ONNXMetadata {
  private static let metadataField: UInt64 = 14
  private static let (nameField, textField): (UInt64, UInt64) = (1, 2)

  let texts: [String: String]

  init?(contentsOf path: String) {
    guard let data = try? Data(contentsOf: URL(fileURLWithPath: path), options: .mappedIfSafe)
    else { return nil }
    self.init(data: data)
  }

  /// Nil where the data are no protocol buffer.
  init?(data: Data) {
    guard let fields = ProtocolBuffer(data).fields() else { return nil }
    var texts: [String: String] = [:]
    for (number, entry) in fields where number == Self.metadataField {
      guard let pair = ProtocolBuffer(entry).fields() else { return nil }
      let name = pair.first { $0.number == Self.nameField }?.content
      let text = pair.first { $0.number == Self.textField }?.content
      guard let name, let text else { continue }
      texts[String(decoding: name, as: UTF8.self)] = String(decoding: text, as: UTF8.self)
    }
    self.texts = texts
  }
}

/// Reads one level of a protocol buffer.
private struct ProtocolBuffer {
  private var rest: Data
  private enum WireType { static let (varint, fixed64, bytes, fixed32) = (0, 1, 2, 5) }
  /// A varint of 64 bits has no more than ten bytes of seven bits.
  private static let mostVarintBytes = 10

  init(_ data: Data) { rest = data }

  /// The fields with a length, in order; nil where the data do not fit together.
  func fields() -> [(number: UInt64, content: Data)]? {
    var reader = self
    var found: [(number: UInt64, content: Data)] = []
    while !reader.rest.isEmpty {
      guard let key = reader.varint() else { return nil }
      switch Int(key & 7) {
      case WireType.varint: guard reader.varint() != nil else { return nil }
      case WireType.fixed64: guard reader.take(8) != nil else { return nil }
      case WireType.fixed32: guard reader.take(4) != nil else { return nil }
      case WireType.bytes:
        guard let length = reader.varint(), let content = reader.take(length) else { return nil }
        found.append((key >> 3, content))
      default: return nil
      }
    }
    return found
  }

  private mutating func varint() -> UInt64? {
    var value: UInt64 = 0
    for index in 0..<Self.mostVarintBytes {
      guard let byte = rest.popFirst() else { return nil }
      value |= UInt64(byte & 0x7f) << (7 * UInt64(index))
      if byte < 0x80 { return value }
    }
    return nil
  }

  private mutating func take(_ count: UInt64) -> Data? {
    guard count <= UInt64(rest.count) else { return nil }
    let content = rest.prefix(Int(count))
    rest = rest.dropFirst(Int(count))
    return content
  }
}
