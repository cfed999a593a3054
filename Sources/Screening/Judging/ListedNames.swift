/// Finds the listed names that a writing holds, and those that hold a writing, whatever their
/// number: by pairs of their characters (UTF-16 units), then by a hash of the whole name.
struct ListedNames: Sendable {
  /// Single characters name nothing.
  static let shortest = 2

  /// Each name once, however many entries have it.
  private var names: [(text: [UInt16], numbers: [Int32])] = []
  /// Which pairs begin a name, as bits by a hash of the pair: most pairs begin none.
  private(set) var mayBegin = [UInt64](repeating: 0, count: 1 << 10)
  /// As ``mayBegin``, for all pairs of the names that are looked for by their parts.
  private(set) var mayHold = [UInt64](repeating: 0, count: 1 << 10)
  /// How long the names are that begin with a pair, as bits.
  private var lengths: [UInt32: UInt64] = [:]
  private var whole: [UInt64: [Int]] = [:]
  /// Which hashes are in ``whole``, as bits by their highest part: asked first, it is small enough
  /// to stay near the processor.
  private var mayBeWhole = [UInt64](repeating: 0, count: 1 << 12)
  private var holding: [UInt32: [Int]] = [:]
  /// Names that are looked for by their parts.
  private var sought: Set<Int> = []

  /// Of a longer name, so many units decide where it is looked up.
  private static let longest = 63

  /// The name is in comparable form. Where `isSought`, ``numbers(holding:)`` finds it too.
  mutating func add(_ name: String, number: Int, isSought: Bool = false) {
    let text = Array(name.utf16)
    guard text.count >= Self.shortest else { return }
    let name = place(of: text)
    names[name].numbers.append(Int32(number))
    guard isSought, sought.insert(name).inserted else { return }
    for pair in Set((0...(text.count - Self.shortest)).map({ Self.pair(text, $0) })) {
      mayHold[Self.word(pair)] |= Self.bit(pair)
      holding[pair, default: []].append(name)
    }
  }

  /// Where the name stands among the names; a new one is added.
  private mutating func place(of text: [UInt16]) -> Int {
    let pair = Self.pair(text, 0)
    let length = min(text.count, Self.longest)
    mayBegin[Self.word(pair)] |= Self.bit(pair)
    lengths[pair, default: 0] |= 1 << UInt64(length)
    let hash = text.prefix(length).reduce(0, Self.hash)
    mayBeWhole[Self.wholeWord(hash)] |= Self.wholeBit(hash)
    if let known = whole[hash]?.first(where: { names[$0].text == text }) { return known }
    whole[hash, default: []].append(names.count)
    names.append((text, []))
    return names.count - 1
  }

  /// Whether a pair is among those that the bits mark, as far as they tell.
  static func contains(_ pair: UInt32, _ bits: [UInt64]) -> Bool {
    bits[word(pair)] & bit(pair) != 0
  }

  /// Of the names that stand in the writing.
  func numbers(in writing: String) -> Set<Int> {
    var found: [Int32] = []
    add(numbersIn: Array(writing.utf16), to: &found)
    return Set(found.map { Int($0) })
  }

  /// Of the names in which the writing stands.
  func numbers(holding writing: String) -> Set<Int> {
    var found: [Int32] = []
    add(numbersHolding: Array(writing.utf16), to: &found)
    return Set(found.map { Int($0) })
  }

  /// As ``numbers(in:)``; a number may come more than once.
  func add(numbersIn text: [UInt16], to found: inout [Int32]) {
    guard !names.isEmpty, text.count >= Self.shortest else { return }
    for start in 0...(text.count - Self.shortest) {
      let pair = Self.pair(text, start)
      guard Self.contains(pair, mayBegin), let lengths = lengths[pair] else {
        continue
      }
      addNames(of: lengths, at: start, in: text, to: &found)
    }
  }

  /// Of the names that the writing begins with.
  func add(numbersAtStartOf text: [UInt16], to found: inout [Int32]) {
    guard text.count >= Self.shortest, let lengths = lengths[Self.pair(text, 0)] else { return }
    addNames(of: lengths, at: 0, in: text, to: &found)
  }

  private func addNames(
    of lengths: UInt64, at start: Int, in text: [UInt16], to found: inout [Int32]
  ) {
    var hash: UInt64 = 0
    for end in start..<min(text.count, start + UInt64.bitWidth - lengths.leadingZeroBitCount - 1) {
      hash = Self.hash(hash, text[end])
      guard lengths & 1 << UInt64(end - start + 1) != 0,
        mayBeWhole[Self.wholeWord(hash)] & Self.wholeBit(hash) != 0
      else { continue }
      for name in whole[hash] ?? [] where Self.stands(names[name].text, in: text, at: start) {
        found += names[name].numbers
      }
    }
  }

  /// As ``numbers(holding:)``; a number may come more than once.
  func add(numbersHolding text: [UInt16], to found: inout [Int32]) {
    guard !holding.isEmpty, text.count >= Self.shortest else { return }
    for name in holding[Self.pair(text, 0)] ?? [] where Self.holds(names[name].text, text) {
      found += names[name].numbers
    }
  }

  private static func holds(_ name: [UInt16], _ text: [UInt16]) -> Bool {
    name.count >= text.count
      && (0...(name.count - text.count)).contains { stands(text, in: name, at: $0) }
  }

  private static func stands(_ part: [UInt16], in text: [UInt16], at start: Int) -> Bool {
    part.count <= text.count - start && part.indices.allSatisfy { text[start + $0] == part[$0] }
  }

  private static func pair(_ text: [UInt16], _ start: Int) -> UInt32 {
    UInt32(text[start]) << 16 | UInt32(text[start + 1])
  }

  private static func hash(_ hash: UInt64, _ unit: UInt16) -> UInt64 {
    (hash ^ UInt64(unit)) &* 0x9E37_79B9_7F4A_7C15
  }

  /// Of a product the high half is well spread.
  private static func wholeWord(_ hash: UInt64) -> Int { Int(hash >> 52) }
  private static func wholeBit(_ hash: UInt64) -> UInt64 { 1 << (hash >> 46 & 63) }

  /// Multiplied by the golden ratio, the highest 16 bits of a pair are well spread.
  private static func slot(_ pair: UInt32) -> UInt32 { (pair &* 0x9E37_79B1) >> 16 }
  private static func word(_ pair: UInt32) -> Int { Int(slot(pair) >> 6) }
  private static func bit(_ pair: UInt32) -> UInt64 { 1 << UInt64(slot(pair) & 63) }
}
