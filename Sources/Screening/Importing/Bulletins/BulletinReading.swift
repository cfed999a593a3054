import Declarations
import Gazetteer

/// A bulletin while it is being read, sentence by sentence.
struct BulletinReading {
  private static let countOfLevel = Pattern(
    /\d+个.{0,6}风险|风险.{0,6}\d+个/)

  private let places: ListedPlaces
  private let headings: BulletinHeadings
  private var entries: BulletinEntries
  private var counts: BulletinCounts
  /// The level of the open section.
  private var level: String?
  /// The level of the section that ended last; a counted region that follows goes on with it.
  private var endedLevel: String?
  private var tallies: BulletinTallies
  private var context: PlaceContext
  private var run = BulletinRun(count: nil, isUnderHeading: true)
  /// No heading names a level: each sentence or row says that of its places.
  private let isLevelled: Bool
  /// What the open section does with its places.
  private var action = SectionAction.lists
  private var actions: Set<SectionAction> = []
  private var outline = BulletinOutline()

  init(envelope: HotspotEnvelope, gazetteer: Gazetteer, isLevelled: Bool) {
    self.isLevelled = isLevelled
    places = ListedPlaces(gazetteer: gazetteer)
    headings = BulletinHeadings(gazetteer: gazetteer)
    entries = BulletinEntries(ListDraft(format: .bulletin, envelope: envelope))
    counts = BulletinCounts(gazetteer: gazetteer)
    tallies = BulletinTallies(gazetteer: gazetteer)
    context = PlaceContext(region: "", places: places)
  }

  /// `next` is the sentence that follows: it tells whether a region alone is a heading.
  mutating func read(_ sentence: BulletinSentence, next: BulletinSentence?) {
    let isCount = counts.take(sentence)
    if takesOutline(sentence, next: next) || takesTotal(sentence) { return }
    if let found = sentence.section,
      headings.isOfRegion(found, of: sentence, inSection: level != nil)
    {
      begin(found, sentence)
    } else if isLevelled {
      readLevelled(sentence)
    } else if let group = group(sentence, next: next) {
      resume()
      begin(group, sentence)
    } else if level == nil {
      noteUnused(sentence)
    } else if BulletinProse.leavesOut(sentence.text) {
      endSection()
      tellUnused(sentence)
    } else if BulletinProse.endsList(sentence.text) {
      endSection()
      noteUnused(sentence)
    } else if headings.isAdvice(sentence.text) || BulletinProse.deniesLevel(sentence.text)
      || BulletinProse.isRemark(sentence.text) && !headings.namesUnit(sentence.text)
    {
      noteUnused(sentence)
    } else if !isCount, !BulletinProse.listsNothing(sentence.text) {
      run.add(sentence)
    }
  }

  mutating func finished(asOf moment: PublishedMoment?) -> HotspotImport {
    endSection()
    tallies.finish(perLevel: entries.perLevel, into: &entries.draft.report.counts)
    counts.finish(entries, into: &entries.draft.report.counts)
    entries.draft.report.saysNone = counts.saysNone
    if let moment { entries.draft.set(dataAsOf: moment) }
    if !actions.isEmpty, !actions.contains(.lists) { entries.draft.set(coverage: .delta) }
    return entries.draft.finished()
  }

  private mutating func begin(_ section: SectionHeading, _ sentence: BulletinSentence) {
    endSection()
    level = section.level
    action = outline.action(of: section)
    tallies.open(section, line: sentence.line)
    context = PlaceContext(
      region: section.region.isEmpty ? outline.region : section.region, places: places)
    run = BulletinRun(count: section.count, isUnderHeading: section.rest.isEmpty)
    if !section.rest.isEmpty { readRest(section.rest, of: sentence) }
  }

  /// What stands behind a section's heading on its line, which may begin with a region.
  private mutating func readRest(_ rest: String, of sentence: BulletinSentence) {
    var part = sentence
    part.text = rest
    if let group = group(part, next: nil) {
      begin(group, part)
    } else if !BulletinProse.listsNothing(rest) {
      run.add(part)
    }
  }

  private mutating func begin(_ group: GroupHeading, _ sentence: BulletinSentence) {
    flush()
    let codes = places.gazetteer.resolve(group.region).codes
    tallies.open(
      group, codes: codes, isUnit: headings.isWholeRegion(group.region), line: sentence.line)
    let path = tallies.path(of: group.region)
    context = PlaceContext(region: path, places: places)
    run = BulletinRun(
      count: group.count ?? tallies.outstanding, isUnderHeading: group.rest.isEmpty)
    guard !group.rest.isEmpty else { return }
    var part = sentence
    part.text = group.rest
    run.add(part)
  }

  /// A heading above several sections.
  private mutating func takesOutline(
    _ sentence: BulletinSentence, next: BulletinSentence?
  ) -> Bool {
    if outline.take(sentence.text) {
      endSection()
      return true
    }
    guard sentence.endsLine, let next, let section = next.section,
      section.region.isEmpty, sentence.section == nil,
      let group = GroupHeading(sentence.text) ?? GroupHeading(sentence.text + ":"),
      group.rest.isEmpty
    else { return false }
    guard let unit = places.gazetteer.resolve(group.region).only, unit.detail.isEmpty,
      let division = places.gazetteer.division(unit.code), division.level <= .county,
      let path = places.gazetteer.path(of: unit.code),
      outline.take(division, path: path, isFirst: level == nil && endedLevel == nil)
    else { return false }
    endSection()
    if let count = group.count {
      counts.add(
        RegionCount(
          statement: group.statement, level: "", count: count, codes: [unit.code],
          line: sentence.line))
    }
    return true
  }

  /// 合计:3个 on a line of its own.
  private mutating func takesTotal(_ sentence: BulletinSentence) -> Bool {
    guard level != nil, sentence.endsLine, let total = TailCount(sentence.text),
      total.place.isEmpty
    else { return false }
    takeWaiting()
    let parsed = tallies.parsed(meantBy: total.count)
    entries.draft.report.counts.append(
      .init(
        statement: sentence.text, published: total.count, parsed: parsed, line: sentence.line))
    return true
  }

  /// A sentence or row with the levels of its places, or a region above such rows.
  private mutating func readLevelled(_ sentence: BulletinSentence) {
    let found = LevelledText(sentence.text)
    if !found.clauses.isEmpty, !sentence.text.hasPrefix("境外") {
      let all = found.clauses.filter { list($0, sentence) }
      let isToLow = all.contains { $0.isChange && $0.level == KnownLevel.low.level.name }
      if all.count < found.clauses.count || isToLow || !found.rest.isEmpty {
        tellUnused(sentence)
      }
    } else if let group = GroupHeading(sentence.text) ?? GroupHeading(sentence.text + ":"),
      sentence.endsLine, headings.isWholeRegion(group.region), group.rest.isEmpty
    {
      level = level ?? ""
      begin(group, sentence)
    } else {
      noteUnused(sentence)
    }
  }

  /// False where the clause names no known place.
  private mutating func list(_ clause: LevelledText.Clause, _ sentence: BulletinSentence) -> Bool {
    let first = PlaceItems(clause.places).items.first?.text ?? clause.places
    guard context.isWithinRegion || !places.gazetteer.resolve(first).matches.isEmpty else {
      return false
    }
    level = clause.level
    action = clause.isChange ? .changes : .lists
    var part = sentence
    part.text = clause.places
    run = BulletinRun(count: nil, isUnderHeading: false)
    run.add(part)
    flush()
    return true
  }

  /// One behind the end of a list needs the list.
  private func group(_ sentence: BulletinSentence, next: BulletinSentence?) -> GroupHeading? {
    guard level != nil || endedLevel != nil else { return nil }
    return headings.heading(sentence, next: next, inSection: level != nil)
  }

  /// A counted region behind a remark goes on with the section before it.
  private mutating func resume() {
    guard level == nil, let endedLevel else { return }
    level = endedLevel
  }

  private mutating func endSection() {
    flush()
    endedLevel = level ?? endedLevel
    level = nil
    tallies.closeAll()
  }

  private mutating func noteUnused(_ sentence: BulletinSentence) {
    if isWorthTelling(sentence.text) { tellUnused(sentence) }
  }

  /// Text that tells of a change of level wherever it stands; before the first section, what may
  /// belong to a list; behind a list text that names a place, or counts; and whatever was left out
  /// within one.
  private func isWorthTelling(_ text: String) -> Bool {
    if BulletinProse.tellsOfChange(text) { return true }
    if text.hasPrefix("境外") { return false }
    if level != nil { return true }
    if endedLevel == nil { return headings.mayBelongToList(text) }
    return text.contains(Self.countOfLevel.regex) || headings.namesUnit(text)
  }

  private mutating func tellUnused(_ sentence: BulletinSentence) {
    entries.draft.report.unused.append(.init(text: sentence.text, line: sentence.line))
  }

  /// Takes the places that were waiting for the end of their group.
  private mutating func flush() {
    takeWaiting()
    // 甲小区(1个) with nothing below it is a place itself.
    guard let level, let lone = tallies.loneHeading else { return }
    add(.init(text: lone.region, followsClosely: false, line: lone.line), level: level)
  }

  private mutating func takeWaiting() {
    let waiting = run.places
    run = BulletinRun(count: nil, isUnderHeading: true)
    guard let level, !waiting.isEmpty else { return }
    actions.insert(action)
    var counted = 0
    for place in waiting {
      let count = TailCount(place.text)
      let written = count.map(\.place) ?? place.text
      if !written.isEmpty {
        var place = place
        place.text = written
        counted += 1
        add(place, level: level)
      }
      guard let count else { continue }
      entries.draft.report.counts.append(
        .init(
          statement: place.text, published: count.count, parsed: counted, line: place.line))
      counted = 0
    }
  }

  private mutating func add(_ item: BulletinRun.Place, level: String) {
    tallies.count()
    entries.add(item, level: level, in: &context, lifts: action == .lifts)
  }
}
