import Review

/// Bytes from a terminal to keys. Keeps what is not whole yet: half of a character or of an
/// escape sequence.
struct KeyParser {
  private static let escape: UInt8 = 0x1B
  private var pending: [UInt8] = []

  /// True while an escape byte waits for what may follow it.
  var isWaiting: Bool { !pending.isEmpty }

  mutating func parse(_ bytes: [UInt8]) -> [ReviewKey] {
    pending += bytes
    var keys: [ReviewKey] = []
    while let (key, length) = Self.next(pending[...]) {
      pending.removeFirst(length)
      if let key { keys.append(key) }
    }
    return keys
  }

  /// Nothing followed: a lone escape byte is the Escape key; half a character is dropped.
  mutating func flush() -> [ReviewKey] {
    defer { pending = [] }
    return pending.first == Self.escape ? [.escape] : []
  }

  /// The first key and how many bytes it takes; nil where more bytes are needed. A key of nil
  /// is something that has no meaning here.
  private static func next(_ bytes: ArraySlice<UInt8>) -> (key: ReviewKey?, length: Int)? {
    guard let first = bytes.first else { return nil }
    switch first {
    case escape: return sequence(bytes)
    case 0x03: return (.interrupt, 1)
    case 0x09: return (.tab, 1)
    case 0x0A, 0x0D: return (.enter, 1)
    case 0x08, 0x7F: return (.backspace, 1)
    case 0x01: return (.home, 1)
    case 0x05: return (.end, 1)
    case 0..<0x20: return (nil, 1)
    default: return character(bytes)
    }
  }

  private static func character(_ bytes: ArraySlice<UInt8>) -> (ReviewKey?, Int)? {
    guard let first = bytes.first else { return nil }
    let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard bytes.count >= length else { return nil }
    guard let text = String(validating: bytes.prefix(length), as: UTF8.self),
      let character = text.first
    else { return (nil, 1) }
    return (.character(character), length)
  }

  private static func sequence(_ bytes: ArraySlice<UInt8>) -> (ReviewKey?, Int)? {
    guard bytes.count >= 2 else { return nil }
    let introducer = bytes[bytes.startIndex + 1]
    guard introducer == UInt8(ascii: "[") || introducer == UInt8(ascii: "O") else {
      return (.escape, 1)
    }
    guard
      let end = bytes.dropFirst(2).firstIndex(where: { (0x40...0x7E).contains($0) })
    else { return nil }
    let parameters = String(decoding: bytes[(bytes.startIndex + 2)..<end], as: UTF8.self)
    return (key(final: bytes[end], parameters: parameters), end - bytes.startIndex + 1)
  }

  private static func key(final: UInt8, parameters: String) -> ReviewKey? {
    switch final {
    case UInt8(ascii: "A"): .up
    case UInt8(ascii: "B"): .down
    case UInt8(ascii: "C"): .right
    case UInt8(ascii: "D"): .left
    case UInt8(ascii: "H"): .home
    case UInt8(ascii: "F"): .end
    case UInt8(ascii: "Z"): .backTab
    case UInt8(ascii: "~"): numbered[parameters]
    default: nil
    }
  }

  private static let numbered: [String: ReviewKey] = [
    "1": .home, "7": .home, "4": .end, "8": .end, "3": .delete, "5": .pageUp, "6": .pageDown,
  ]
}
