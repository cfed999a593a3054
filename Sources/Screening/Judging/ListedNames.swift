/// Finds the listed names that a writing holds, and those that hold a writing, whatever their
/// number: every name is looked up by pairs of its characters (UTF-16 units).
struct ListedNames: Sendable {
  /// Single characters name nothing.
  static let shortest = 2

  private var names: [(text: [UInt16], number: Int)] = []
  private var beginning: [UInt32: [Int]] = [:]
  private var holding: [UInt32: [Int]] = [:]

  /// The name is in comparable form. Where `isSought`, ``numbers(holding:)`` finds it too.
  mutating func add(_ name: String, number: Int, isSought: Bool = false) {
    let text = Array(name.utf16)
    guard text.count >= Self.shortest else { return }
    beginning[Self.pair(text, 0), default: []].append(names.count)
    if isSought {
      for pair in Set((0...(text.count - Self.shortest)).map({ Self.pair(text, $0) })) {
        holding[pair, default: []].append(names.count)
      }
    }
    names.append((text, number))
  }

  /// Of the names that stand in the writing.
  func numbers(in writing: String) -> Set<Int> {
    let text = Array(writing.utf16)
    guard !names.isEmpty, text.count >= Self.shortest else { return [] }
    var found: Set<Int> = []
    for start in 0...(text.count - Self.shortest) {
      for name in beginning[Self.pair(text, start)] ?? []
      where text[start...].starts(with: names[name].text) {
        found.insert(names[name].number)
      }
    }
    return found
  }

  /// Of the names in which the writing stands.
  func numbers(holding writing: String) -> Set<Int> {
    let text = Array(writing.utf16)
    guard !names.isEmpty, text.count >= Self.shortest else { return [] }
    let found = (holding[Self.pair(text, 0)] ?? []).filter { Self.holds(names[$0].text, text) }
    return Set(found.map { names[$0].number })
  }

  private static func holds(_ name: [UInt16], _ text: [UInt16]) -> Bool {
    name.count >= text.count
      && (0...(name.count - text.count)).contains { name[$0...].starts(with: text) }
  }

  private static func pair(_ text: [UInt16], _ start: Int) -> UInt32 {
    UInt32(text[start]) << 16 | UInt32(text[start + 1])
  }
}
