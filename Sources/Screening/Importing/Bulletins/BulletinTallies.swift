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
    /// The heading's region where it is more than a known unit: it may be a place by itself.
    var place: String?
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
  mutating func open(
    _ group: GroupHeading, codes: [DivisionCode], isUnit: Bool, line: Int
  ) {
    while let top = open.last, top.level == nil, !holds(top, codes) { closeLast() }
    push(
      Tally(
        statement: group.statement, published: group.count, line: line, codes: codes,
        place: isUnit ? nil : group.region))
  }

  /// A counted heading that holds no place and names one.
  var loneHeading: (region: String, line: Int)? {
    guard let top = open.last, top.parsed == 0, top.published ?? 0 > 0, let place = top.place
    else { return nil }
    return (place, top.line)
  }

  mutating func count() {
    for number in open.indices { open[number].parsed += 1 }
  }

  /// The places of the open heading that a count behind them means: the one it agrees with, else
  /// the section's.
  func parsed(meantBy count: Int) -> Int {
    let parsed = open.map(\.parsed)
    return parsed.last { $0 == count } ?? parsed.first ?? 0
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
      let levels = tally.level == "中高风险" ? ["高风险", "中风险", "中高风险"] : [tally.level ?? ""]
      let parsed =
        isSummary ? levels.reduce(0) { $0 + perLevel[$1, default: 0] } : tally.parsed
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
