/// Finds in a writing the listed names that it holds, whatever their number: every name is looked
/// up by its first two UTF-16 units.
struct NameTable {
  private struct Name {
    var text: [UInt16]
    var entry: Int
  }

  private var names: [UInt32: [Name]] = [:]
  /// Which pairs begin a name at all, by a hash of 16 bits: most pairs do not.
  private var mayBegin = [Bool](repeating: false, count: 1 << 16)

  mutating func add(_ name: String, entry: Int) {
    let text = Array(name.utf16)
    guard text.count >= Reach.shortestName else { return }
    let pair = Self.pair(text, 0)
    mayBegin[Self.slot(pair)] = true
    names[pair, default: []].append(Name(text: text, entry: entry))
  }

  var isEmpty: Bool { names.isEmpty }

  /// Calls back with each entry one of whose names stands in the text, at times more than once.
  func forEachName(in text: [UInt16], _ body: (Int) -> Void) {
    guard !names.isEmpty, text.count >= Reach.shortestName else { return }
    for start in 0...(text.count - Reach.shortestName) {
      let pair = Self.pair(text, start)
      guard mayBegin[Self.slot(pair)], let found = names[pair] else { continue }
      for name in found where text[start...].starts(with: name.text) { body(name.entry) }
    }
  }

  private static func pair(_ text: [UInt16], _ start: Int) -> UInt32 {
    UInt32(text[start]) << 16 | UInt32(text[start + 1])
  }

  private static func slot(_ pair: UInt32) -> Int { Int((pair &* 0x9E37_79B1) >> 16) }
}
