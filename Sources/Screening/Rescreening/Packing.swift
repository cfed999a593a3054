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

  mutating func number<Number: FixedWidthInteger & BitwiseCopyable>(
    _ type: Number.Type = Number.self
  ) throws(Damaged) -> Number {
    let width = type.bitWidth / 8
    guard bytes.count - position >= width else { throw Damaged() }
    // Checked just above; any bytes make a number.
    let value = unsafe bytes.span.bytes.unsafeLoadUnaligned(
      fromByteOffset: position, as: Number.self)
    position += width
    return Number(littleEndian: value)
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

  /// Whether one of the pairs that the next `count` units make is among those that the bits mark;
  /// see ``ListedNames``. Nothing is taken.
  func hasPair(in bits: [UInt64], units count: Int) throws(Damaged) -> Bool {
    guard count <= (bytes.count - position) / 2 else { throw Damaged() }
    for start in stride(from: position, to: position + 2 * (count - 1), by: 2) {
      if ListedNames.contains(pair(start), bits) { return true }
    }
    return false
  }

  /// As ``hasPair(in:units:)``, of the first pair alone.
  func hasFirstPair(in bits: [UInt64], units count: Int) throws(Damaged) -> Bool {
    try hasPair(in: bits, units: min(count, 2))
  }

  /// The earlier unit in the upper half.
  private func pair(_ start: Int) -> UInt32 {
    // Whoever asks has seen that there are two units.
    let pair = unsafe bytes.span.bytes.unsafeLoadUnaligned(fromByteOffset: start, as: UInt32.self)
    return UInt32(littleEndian: pair) << 16 | UInt32(littleEndian: pair) >> 16
  }

  mutating func skip(units count: Int) throws(Damaged) {
    guard count <= (bytes.count - position) / 2 else { throw Damaged() }
    position += 2 * count
  }

  /// Replaces what `text` holds, so that one array serves for many texts.
  mutating func read(units count: Int, into text: inout [UInt16]) throws(Damaged) {
    guard count <= (bytes.count - position) / 2 else { throw Damaged() }
    text.removeAll(keepingCapacity: true)
    for start in stride(from: position, to: position + 2 * count, by: 2) {
      text.append(UInt16(bytes[start]) | UInt16(bytes[start + 1]) << 8)
    }
    position += 2 * count
  }

  mutating func double() throws(Damaged) -> Double { Double(bitPattern: try number()) }
}
