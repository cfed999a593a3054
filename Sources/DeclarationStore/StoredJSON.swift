import Foundation
import GRDB

/// How values stand in the database: JSON with sorted keys, so that equal values are equal bytes.
enum StoredJSON {
  static func encode(_ value: some Encodable) throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(value)
  }

  static func decode<Value: Decodable>(_ data: Data) throws -> Value {
    try JSONDecoder().decode(Value.self, from: data)
  }
}

extension Row {
  /// A column that holds a value as JSON.
  func json<Value: Decodable>(_ column: String) throws -> Value {
    let data: Data = self[column]
    return try StoredJSON.decode(data)
  }
}
