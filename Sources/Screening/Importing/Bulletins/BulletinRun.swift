/// The text between two headings, which lists places: running text, or one place a line.
struct BulletinRun {
  /// A place as written, and where it stands.
  struct Place: Hashable {
    var text: String
    var followsClosely: Bool
    var line: Int
  }

  private var pieces: [BulletinSentence] = []
  /// How many places the publisher counts here. It decides between readings that the text alone
  /// leaves open, and never adds or drops a place.
  let count: Int?
  /// The heading stands on a line of its own.
  let isUnderHeading: Bool

  init(count: Int?, isUnderHeading: Bool) {
    self.count = count
    self.isUnderHeading = isUnderHeading
  }

  var isEmpty: Bool { pieces.isEmpty }

  mutating func add(_ sentence: BulletinSentence) { pieces.append(sentence) }

  var places: [Place] {
    guard !pieces.isEmpty else { return [] }
    let lines = readingsOfLines
    let running = readingsOfText(joinedBy: "")
    let apart = readingsOfText(joinedBy: ";")
    let all = isUnderHeading ? lines + apart + running : running + apart + lines
    if let counted = all.first(where: { $0.count == count }) { return counted }
    return usual(lines: lines, running: running).flatMap(parted)
  }

  private func parted(_ place: Place) -> [Place] {
    guard count == nil, "和及与".contains(where: place.text.contains) else { return [place] }
    return PlaceItems(place.text).uncounted.enumerated().map { index, item in
      Place(
        text: item.text, followsClosely: index > 0 || place.followsClosely, line: place.line)
    }
  }

  /// The reading where no count helps: lines stay whole where most of them hold one place.
  private func usual(lines: [[Place]], running: [[Place]]) -> [Place] {
    guard isUnderHeading, let whole = lines.first, let cut = lines.dropFirst().first else {
      return running.first ?? []
    }
    return whole.count > 1 && cut.count * 3 <= whole.count * 4 ? whole : cut
  }

  /// First each line as one place, then each line cut.
  private var readingsOfLines: [[Place]] {
    let whole = pieces.map { Place(text: $0.text, followsClosely: false, line: $0.line) }
    let cuts = pieces.map { piece in
      PlaceItems(piece.text).readings.map { items in
        items.map { Place(text: $0.text, followsClosely: $0.followsClosely, line: piece.line) }
      }
    }
    let kinds = cuts.first?.count ?? 0
    return [whole] + (0..<kinds).map { kind in cuts.flatMap { $0[kind] } }
  }

  /// Items stand in the order of the text, and so do the lines.
  private func places(
    in items: [PlaceItems.Item], of starts: [(offset: Int, line: Int)]
  ) -> [Place] {
    var current = 0
    return items.map { item in
      while current + 1 < starts.count, starts[current + 1].offset <= item.offset { current += 1 }
      return Place(
        text: item.text, followsClosely: item.followsClosely, line: starts[current].line)
    }
  }

  /// All pieces as one text. A line that broke off goes on in the next one: as one word, or, with
  /// ";", as the next place.
  private func readingsOfText(joinedBy glue: String) -> [[Place]] {
    var text = ""
    var starts: [(offset: Int, line: Int)] = []
    var length = 0
    for (index, piece) in pieces.enumerated() {
      starts.append((length, piece.line))
      let end = index < pieces.count - 1 ? piece.mark.map { String($0) } ?? glue : ""
      text += piece.text + end
      length += piece.text.count + end.count
    }
    return PlaceItems(text).readings.map { places(in: $0, of: starts) }
  }
}
