import Foundation

/// One level of a protocol buffer: fields, each with its number, its type and its content.
struct ProtocolBuffer {
  /// A field with a length: a text, bytes or a message.
  struct Field {
    let number: UInt64
    let content: Data
  }

  private enum WireType { static let (varint, fixed64, bytes, fixed32) = (0, 1, 2, 5) }
  /// A varint of 64 bits has no more than ten bytes of seven bits.
  private static let mostVarintBytes = 10

  /// The fields with a length, in order.
  let fields: [Field]
  /// All other fields, as they are written.
  let numbers: Data

  /// Nil where the data do not fit together.
  init?(_ data: Data) {
    var reader = Reader(rest: data)
    var found: [Field] = []
    var numbers = Data()
    while !reader.rest.isEmpty {
      let start = reader.rest
      guard let key = reader.varint() else { return nil }
      switch Int(key & 7) {
      case WireType.varint: guard reader.varint() != nil else { return nil }
      case WireType.fixed64: guard reader.take(8) != nil else { return nil }
      case WireType.fixed32: guard reader.take(4) != nil else { return nil }
      case WireType.bytes:
        guard let length = reader.varint(), let content = reader.take(length) else { return nil }
        found.append(Field(number: key >> 3, content: content))
        continue
      default: return nil
      }
      numbers += start.prefix(start.count - reader.rest.count)
    }
    fields = found
    self.numbers = numbers
  }

  /// The contents of all fields of a number.
  func contents(_ number: UInt64) -> [Data] {
    fields.filter { $0.number == number }.map(\.content)
  }

  func texts(_ number: UInt64) -> [String] {
    contents(number).map { String(decoding: $0, as: UTF8.self) }
  }

  // MARK: Writing

  static func field(_ number: UInt64, _ content: Data) -> Data {
    varint(number << 3 | UInt64(WireType.bytes)) + varint(UInt64(content.count)) + content
  }

  static func field(_ number: UInt64, _ text: String) -> Data { field(number, Data(text.utf8)) }

  static func field(_ number: UInt64, value: UInt64) -> Data {
    varint(number << 3 | UInt64(WireType.varint)) + varint(value)
  }

  private static func varint(_ value: UInt64) -> Data {
    var (rest, bytes) = (value, Data())
    while rest >= 0x80 {
      bytes.append(UInt8(rest & 0x7f) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
    return bytes
  }

  private struct Reader {
    var rest: Data

    mutating func varint() -> UInt64? {
      var value: UInt64 = 0
      for index in 0..<ProtocolBuffer.mostVarintBytes {
        guard let byte = rest.popFirst() else { return nil }
        value |= UInt64(byte & 0x7f) << (7 * UInt64(index))
        if byte < 0x80 { return value }
      }
      return nil
    }

    mutating func take(_ count: UInt64) -> Data? {
      guard count <= UInt64(rest.count) else { return nil }
      let content = rest.prefix(Int(count))
      rest = rest.dropFirst(Int(count))
      return content
    }
  }
}
