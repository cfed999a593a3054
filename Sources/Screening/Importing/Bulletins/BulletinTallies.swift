import Gazetteer

/// The counted headings that are open: the section, then the groups within it.
struct BulletinTallies {
  private struct Tally {
    var statement: String
    var published: Int?
    var line: Int
    var parsed = 0
    var codes: [DivisionCode] = []
    /// The section's level; nil for a group.
    var level: String?
    /// Where it stands among the counts.
    var number: Int?
  }

  private let gazetteer: Gazetteer
  private var open: [Tally] = []
  private var closed: [Tally] = []
  private var numbers = 0

  init(gazetteer: Gazetteer) { self.gazetteer = gazetteer }

  mutating func open(_ section: SectionHeading, line: Int) {
    closeAll()
    push(
      Tally(
        statement: section.statement, published: section.count, line: line,
        level: section.level))
  }

  /// Groups that do not hold this one are closed.
  mutating func open(_ group: GroupHeading, codes: [DivisionCode], line: Int) {
    while let top = open.last, top.level == nil, !holds(top, codes) { closeLast() }
    push(
      Tally(statement: group.statement, published: group.count, line: line, codes: codes))
  }

  mutating func count() {
    for number in open.indices { open[number].parsed += 1 }
  }

  mutating func closeAll() {
    while !open.isEmpty { closeLast() }
  }

  /// How many places the innermost counted heading still waits for.
  var outstanding: Int? {
    open.last { $0.published != nil }.flatMap { tally in
      tally.published.map { $0 - tally.parsed }
    }
  }

  /// A city under the heading of its province is read as of that province.
  func path(of region: String) -> String {
    guard let outer = open.dropLast().last, outer.level == nil, let code = outer.codes.first,
      let parent = gazetteer.path(of: code)
    else { return region }
    return gazetteer.resolve(parent + region).matches.isEmpty ? region : parent + region
  }

  /// Puts the counts in the order of their headings. A section that is opened again for its places
  /// was a summary before.
  func finish(perLevel: [String: Int], into counts: inout [ImportReport.Count]) {
    let counted = closed.filter { $0.number != nil }
      .sorted { ($0.number ?? 0) < ($1.number ?? 0) }
    counts += counted.compactMap { tally in
      guard let published = tally.published else { return nil }
      let isSummary = tally.level != nil && tally.parsed == 0 && published > 0
      let parsed = isSummary ? perLevel[tally.level ?? "", default: 0] : tally.parsed
      return .init(
        statement: tally.statement, published: published, parsed: parsed, line: tally.line)
    }
  }

  /// A group holds the next one only while it waits for places and that one lies in it.
  private func holds(_ tally: Tally, _ codes: [DivisionCode]) -> Bool {
    let waits = tally.published.map { tally.parsed < $0 } ?? true
    return waits
      && tally.codes.contains { outer in
        codes.contains { $0 != outer && gazetteer.isWithin($0, outer) }
      }
  }

  private mutating func push(_ tally: Tally) {
    var tally = tally
    if tally.published != nil {
      tally.number = numbers
      numbers += 1
    }
    open.append(tally)
  }

  private mutating func closeLast() {
    if let last = open.popLast() { closed.append(last) }
  }
}
