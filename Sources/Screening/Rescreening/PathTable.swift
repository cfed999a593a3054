/// Finds the listed paths that hold a writing.
struct PathTable {
  private struct Place {
    var path: Int
    var offset: Int
  }

  private var paths: [(text: [UInt16], entry: Int)] = []
  private var places: [UInt32: [Place]] = [:]

  mutating func add(_ path: String, entry: Int) {
    let text = Array(path.utf16)
    guard text.count >= Reach.shortestName else { return }
    for offset in 0...(text.count - Reach.shortestName) {
      places[UInt32(text[offset]) << 16 | UInt32(text[offset + 1]), default: []].append(
        Place(path: paths.count, offset: offset))
    }
    paths.append((text, entry))
  }

  func forEachPath(holding text: [UInt16], _ body: (Int) -> Void) {
    guard !paths.isEmpty, text.count >= Reach.shortestName else { return }
    for place in places[UInt32(text[0]) << 16 | UInt32(text[1])] ?? [] {
      let path = paths[place.path]
      if path.text[place.offset...].starts(with: text) { body(path.entry) }
    }
  }
}
