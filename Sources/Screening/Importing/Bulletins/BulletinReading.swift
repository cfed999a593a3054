import Declarations
import Gazetteer

/// A bulletin while it is being read, sentence by sentence.
struct BulletinReading {
  /// A counted heading that is still open.
  private struct Tally {
    var statement: String
    var published: Int?
    var parsed = 0
    var codes: [DivisionCode] = []
    /// Where it stands among the counts of the report.
    var place: Int?
  }

  private var draft: ListDraft
  private let places: ListedPlaces
  private let townships: TownshipFinder
  private var summaries: [(level: KnownLevel, count: Int, statement: String)] = []
  private var perLevel: [KnownLevel: Int] = [:]
  private var level: KnownLevel?
  /// The section, then the groups within it.
  private var open: [Tally] = []
  private var context: PlaceContext
  private var run: (text: String, line: Int)?
  private var countOfRun: Int?
  /// Places stand one a line since the last heading.
  private var isLineList = false

  init(envelope: HotspotEnvelope, gazetteer: Gazetteer) {
    draft = ListDraft(format: .bulletin, envelope: envelope)
    places = ListedPlaces(gazetteer: gazetteer)
    townships = TownshipFinder(gazetteer: gazetteer)
    context = PlaceContext(region: "", places: places, townships: townships)
  }

  mutating func read(_ sentence: BulletinSentence) {
    summaries += BulletinHeading.summary(sentence.text)
    if let found = BulletinHeading.section(sentence.text) {
      begin(found, line: sentence.line)
    } else if level != nil {
      BulletinHeading.endsList(sentence.text) ? endSection() : readPlaces(sentence)
    }
  }

  mutating func finished(asOf moment: PublishedMoment?) -> HotspotImport {
    endSection()
    for summary in summaries {
      draft.report.counts.append(
        .init(
          statement: summary.statement, published: summary.count,
          parsed: perLevel[summary.level] ?? 0))
    }
    if let moment { draft.set(dataAsOf: moment) }
    return draft.finished()
  }

  private mutating func begin(_ section: BulletinHeading.Section, line: Int) {
    endSection()
    level = section.level
    open = [tally(section.statement, section.count)]
    context = PlaceContext(region: "", places: places, townships: townships)
    isLineList = section.rest.isEmpty
    countOfRun = section.count
    if !section.rest.isEmpty {
      readPlaces(BulletinSentence(text: section.rest, line: line, endsLine: true))
    }
  }

  private mutating func endSection() {
    level = nil
    while !open.isEmpty { closeLast() }
  }

  private mutating func readPlaces(_ sentence: BulletinSentence) {
    guard let group = heading(sentence.text) else {
      let isWhole = isLineList && sentence.endsLine
      return add(sentence.text, line: sentence.line, isOneLine: isWhole)
    }
    let codes = places.gazetteer.resolve(group.region).codes
    closeAll(notHolding: codes)
    var next = tally(group.statement, group.count)
    next.codes = codes
    open.append(next)
    context = PlaceContext(region: path(of: group.region), places: places, townships: townships)
    countOfRun = group.count ?? outstanding
    isLineList = group.rest.isEmpty
    if !group.rest.isEmpty { add(group.rest, line: sentence.line, isOneLine: false) }
  }

  /// A heading without a count needs a region that the tables know entirely.
  private func heading(_ text: String) -> BulletinHeading.Group? {
    guard let group = BulletinHeading.group(text) else { return nil }
    if group.count != nil { return group }
    let matches = places.gazetteer.resolve(group.region).matches
    return matches.contains { $0.detail.isEmpty } ? group : nil
  }

  /// A city under the heading of its province is read as of that province.
  private func path(of region: String) -> String {
    guard let code = open.dropLast().last?.codes.first, open.dropLast().count > 1,
      let parent = places.gazetteer.path(of: code)
    else { return region }
    return places.gazetteer.resolve(parent + region).matches.isEmpty ? region : parent + region
  }

  /// A group holds the next one only while it waits for places and that one lies in it.
  private mutating func closeAll(notHolding codes: [DivisionCode]) {
    while open.count > 1, let top = open.last {
      let waits = top.parsed < top.published ?? 0
      let holds = top.codes.contains { outer in
        codes.contains { $0 != outer && places.gazetteer.isWithin($0, outer) }
      }
      if waits && holds { return }
      closeLast()
    }
  }

  /// How many places the innermost counted heading still waits for.
  private var outstanding: Int? {
    open.last { $0.published != nil }.flatMap { tally in
      tally.published.map { $0 - tally.parsed }
    }
  }

  private mutating func tally(_ statement: String, _ published: Int?) -> Tally {
    var tally = Tally(statement: statement, published: published)
    if let published {
      tally.place = draft.report.counts.count
      draft.report.counts.append(.init(statement: statement, published: published, parsed: 0))
    }
    return tally
  }

  private mutating func closeLast() {
    let tally = open.removeLast()
    if let place = tally.place { draft.report.counts[place].parsed = tally.parsed }
  }

  private mutating func add(_ text: String, line: Int, isOneLine: Bool) {
    let items =
      isOneLine
      ? [PlaceItems.Item(text: text, followsClosely: false)]
      : PlaceItems(text, count: countOfRun).items
    for item in items { add(item, line: line) }
  }

  private mutating func add(_ item: PlaceItems.Item, line: Int) {
    guard let level else { return }
    let text = ItemText(item.text)
    let place = context.place(item, text: text.place)
    let exclusions = text.exclusions.map { places.part($0, of: place) }
    let entry = HotspotEntry(
      id: "", level: draft.level(level.rawValue),
      target: .area(ListedArea(place: place, exclusions: exclusions)))
    draft.add(entry, line: line, isResolved: places.isResolved(place))
    if text.hasBoundary { draft.report.boundaries += 1 }
    for number in open.indices { open[number].parsed += 1 }
    perLevel[level, default: 0] += 1
  }
}
