/// A line of text being typed. Works in whole characters, so Han and combined characters are one
/// step of the cursor each.
struct TextEntry: Hashable, Sendable {
  private(set) var characters: [Character]
  /// How many characters stand before it.
  private(set) var cursor: Int

  /// The cursor stands at the end.
  init(_ text: String = "") {
    characters = Array(text)
    cursor = characters.count
  }

  var text: String { String(characters) }

  /// Without white space at either end, as it would be kept.
  var trimmed: String {
    var rest = characters[...]
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }

  /// False where the key is none that edits, or changes nothing.
  mutating func handle(_ key: ReviewKey) -> Bool {
    let before = self
    switch key {
    case .character(let character): insert(character)
    case .backspace where cursor > 0:
      cursor -= 1
      characters.remove(at: cursor)
    case .delete where cursor < characters.count: characters.remove(at: cursor)
    case .left: cursor = max(0, cursor - 1)
    case .right: cursor = min(characters.count, cursor + 1)
    case .home: cursor = 0
    case .end: cursor = characters.count
    default: break
    }
    return self != before
  }

  private mutating func insert(_ character: Character) {
    // A pasted line break or control character is never part of a value.
    guard !character.isNewline, character.unicodeScalars.allSatisfy({ $0.value >= 0x20 }) else {
      return
    }
    characters.insert(character, at: cursor)
    cursor += 1
  }
}
