import Foundation

/// A table in memory: UTF-8 lines of columns between tabs. Slices point into the bytes.
struct TableFile: Sendable {
  let name: String
  let bytes: [UInt8]

  private static let tab = UInt8(ascii: "\t")
  private static let newline = UInt8(ascii: "\n")

  init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  init(builtIn name: String) throws(GazetteerError) {
    let folder = Bundle.module.bundleURL.appendingPathComponent("Tables", isDirectory: true)
    guard let data = try? Data(contentsOf: folder.appendingPathComponent(name + ".tsv")) else {
      throw .missingTable(name)
    }
    self.init(name: name, bytes: [UInt8](data))
  }

  /// Calls back with the columns of each line; throws where a line has fewer than `columns` or
  /// the callback refuses it.
  func forEachLine(
    columns: Int, _ accept: ([Range<Int>]) -> Bool
  ) throws(GazetteerError) {
    var fields: [Range<Int>] = []
    fields.reserveCapacity(columns)
    var start = 0
    var line = 1
    for index in bytes.indices {
      let byte = bytes[index]
      guard byte == Self.tab || byte == Self.newline else { continue }
      fields.append(start..<index)
      start = index + 1
      guard byte == Self.newline else { continue }
      guard fields.count >= columns, accept(fields) else {
        throw .malformed(table: name, line: line)
      }
      fields.removeAll(keepingCapacity: true)
      line += 1
    }
  }

  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// Nil where the slice is empty or holds anything but digits.
  func number(_ range: Range<Int>) -> Int? {
    guard !range.isEmpty else { return nil }
    var value = 0
    for byte in bytes[range] {
      guard (48...57).contains(byte) else { return nil }
      value = value * 10 + Int(byte - 48)
    }
    return value
  }

  func code(_ range: Range<Int>) -> DivisionCode? {
    number(range).flatMap { DivisionCode(number: UInt32(truncatingIfNeeded: $0)) }
  }

  /// The parts of a slice between commas.
  func list(_ range: Range<Int>) -> [String] {
    bytes[range].split(separator: UInt8(ascii: ",")).map { String(decoding: $0, as: UTF8.self) }
  }
}
