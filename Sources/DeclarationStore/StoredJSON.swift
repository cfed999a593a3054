import Foundation

/// How values stand in the database: JSON with sorted keys, so that equal values are equal bytes.
enum StoredJSON {
  static func encode(_ value: some Encodable) throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(value)
  }

  static func decode<Value: Decodable>(_ type: Value.Type = Value.self, _ data: Data) throws
    -> Value
  {
    try JSONDecoder().decode(type, from: data)
  }
}
