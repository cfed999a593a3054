/// Writes values one after the other, little end first.
struct PackedWriter {
  private(set) var bytes: [UInt8] = []

  mutating func write(_ number: some FixedWidthInteger) {
    var rest = number
    for _ in 0..<(type(of: number).bitWidth / 8) {
      bytes.append(UInt8(truncatingIfNeeded: rest))
      rest >>= 8
    }
  }

  /// Seven bits a byte, the lowest first; the high bit says that more follow.
  mutating func write(count: Int) {
    var rest = UInt(bitPattern: count)
    while rest > 0x7F {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  mutating func write(_ text: String) {
    write(count: text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  mutating func write(_ number: Double) { write(number.bitPattern) }
}

/// Reads what ``PackedWriter`` wrote.
struct PackedReader {
  /// The bytes end early or say something that was never written.
  struct Damaged: Error {}

  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var isAtEnd: Bool { position == bytes.count }

  mutating func number<Number: FixedWidthInteger>(
    _ type: Number.Type = Number.self
  ) throws(Damaged) -> Number {
    let width = type.bitWidth / 8
    guard bytes.count - position >= width else { throw Damaged() }
    var value: Number = 0
    for offset in 0..<width {
      value |= Number(truncatingIfNeeded: bytes[position + offset]) << (8 * offset)
    }
    position += width
    return value
  }

  mutating func count() throws(Damaged) -> Int {
    var value: UInt = 0
    var shift: UInt = 0
    while position < bytes.count, shift < 64 {
      let byte = bytes[position]
      position += 1
      value |= UInt(byte & 0x7F) << shift
      if byte & 0x80 == 0 { return Int(bitPattern: value) }
      shift += 7
    }
    throw Damaged()
  }

  mutating func text() throws(Damaged) -> String {
    let length = try count()
    guard length >= 0, length <= bytes.count - position else { throw Damaged() }
    defer { position += length }
    return String(decoding: bytes[position..<position + length], as: UTF8.self)
  }

  /// ``StableHash/of(text:)`` of a text.
  mutating func textHash() throws(Damaged) -> UInt64 {
    let length = try length()
    guard length <= bytes.count - position else { throw Damaged() }
    defer { position += length }
    return StableHash.of(text: bytes[position..<position + length])
  }

  /// Replaces what `text` holds, so that one array serves for many texts.
  mutating func read(units count: Int, into text: inout [UInt16]) throws(Damaged) {
    guard count <= (bytes.count - position) / 2 else { throw Damaged() }
    text.removeAll(keepingCapacity: true)
    for _ in 0..<count {
      text.append(UInt16(bytes[position]) | UInt16(bytes[position + 1]) << 8)
      position += 2
    }
  }

  mutating func numbers<Number: FixedWidthInteger>(
    _ count: Int
  ) throws(Damaged) -> [Number] {
    guard count <= (bytes.count - position) / (Number.bitWidth / 8) else { throw Damaged() }
    var numbers: [Number] = []
    numbers.reserveCapacity(count)
    for _ in 0..<count { numbers.append(try number()) }
    return numbers
  }

  /// What was not read yet.
  var rest: [UInt8] { Array(bytes[position...]) }

  mutating func double() throws(Damaged) -> Double { Double(bitPattern: try number()) }
}
