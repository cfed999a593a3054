import Declarations
import Gazetteer

/// A bulletin while it is being read, sentence by sentence.
struct BulletinReading {
  private static let countOfLevel = Pattern(
    /\d+个.{0,6}风险|风险.{0,6}\d+个/)

  private var draft: ListDraft
  private let places: ListedPlaces
  private var summaries: [(summary: CountSummary, line: Int)] = []
  private var perLevel: [String: Int] = [:]
  /// The level of the open section.
  private var level: String?
  /// The level of the section that ended last; a counted region that follows goes on with it.
  private var endedLevel: String?
  private var tallies: BulletinTallies
  private var context: PlaceContext
  private var run = BulletinRun(count: nil, isUnderHeading: true)

  init(envelope: HotspotEnvelope, gazetteer: Gazetteer) {
    draft = ListDraft(format: .bulletin, envelope: envelope)
    places = ListedPlaces(gazetteer: gazetteer)
    tallies = BulletinTallies(gazetteer: gazetteer)
    context = PlaceContext(region: "", places: places)
  }

  /// `next` is the sentence that follows: it tells whether a region alone is a heading.
  mutating func read(_ sentence: BulletinSentence, next: BulletinSentence?) {
    let counted = CountSummary.all(in: sentence.text)
    summaries += counted.map { ($0, sentence.line) }
    if let found = SectionHeading(sentence.text) {
      begin(found, sentence)
    } else if let group = heading(sentence, next: next) {
      resume()
      begin(group, sentence)
    } else if level == nil {
      noteUnused(sentence)
    } else if BulletinProse.endsList(sentence.text) {
      endSection()
      noteUnused(sentence)
    } else if isAdvice(sentence.text) {
      noteUnused(sentence)
    } else if counted.isEmpty, !BulletinProse.listsNothing(sentence.text) {
      run.add(sentence)
    }
  }

  mutating func finished(asOf moment: PublishedMoment?) -> HotspotImport {
    endSection()
    tallies.finish(perLevel: perLevel, into: &draft.report.counts)
    for (summary, line) in summaries {
      let parsed = summary.levels.reduce(0) { $0 + perLevel[$1, default: 0] }
      draft.report.counts.append(
        .init(
          statement: summary.statement, published: summary.count, parsed: parsed, line: line))
    }
    if let moment { draft.set(dataAsOf: moment) }
    return draft.finished()
  }

  private mutating func begin(_ section: SectionHeading, _ sentence: BulletinSentence) {
    endSection()
    level = section.level
    tallies.open(section, line: sentence.line)
    context = PlaceContext(region: "", places: places)
    run = BulletinRun(count: section.count, isUnderHeading: section.rest.isEmpty)
    if !section.rest.isEmpty { readRest(section.rest, of: sentence) }
  }

  /// What stands behind a section's heading on its line, which may begin with a region.
  private mutating func readRest(_ rest: String, of sentence: BulletinSentence) {
    var part = sentence
    part.text = rest
    if let group = heading(part, next: nil) {
      begin(group, part)
    } else if !BulletinProse.listsNothing(rest) {
      run.add(part)
    }
  }

  private mutating func begin(_ group: GroupHeading, _ sentence: BulletinSentence) {
    flush()
    let codes = places.gazetteer.resolve(group.region).codes
    tallies.open(group, codes: codes, line: sentence.line)
    let path = tallies.path(of: group.region)
    context = PlaceContext(region: path, places: places)
    run = BulletinRun(
      count: group.count ?? tallies.outstanding, isUnderHeading: group.rest.isEmpty)
    guard !group.rest.isEmpty else { return }
    var part = sentence
    part.text = group.rest
    run.add(part)
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

  /// A heading without a count needs a region that the tables know entirely, and one behind the
  /// end of a list needs both.
  private func heading(_ sentence: BulletinSentence, next: BulletinSentence?) -> GroupHeading? {
    guard level != nil || endedLevel != nil else { return nil }
    guard let group = GroupHeading(sentence.text) else {
      return level == nil ? nil : bareHeading(sentence, next: next)
    }
    if group.count != nil, level != nil { return group }
    let isKnown = isWholeRegion(group.region)
    return isKnown && (level != nil || group.count != nil) ? group : nil
  }

  /// A province, or a city whose parts follow, alone on its line.
  private func bareHeading(
    _ sentence: BulletinSentence, next: BulletinSentence?
  ) -> GroupHeading? {
    guard sentence.endsLine, sentence.mark == nil, let next, sentence.text.count <= 20,
      SectionHeading(next.text) == nil, let heading = GroupHeading(sentence.text + ":")
    else { return nil }
    let matches = places.gazetteer.resolve(sentence.text).matches
    guard let unit = matches.first, matches.count == 1, unit.detail.isEmpty,
      unit.code.level <= .prefecture
    else { return nil }
    let inside = places.gazetteer.resolve(sentence.text + next.text).matches
    let goesOn = inside.contains {
      $0.code != unit.code && places.gazetteer.isWithin($0.code, unit.code)
    }
    return unit.code.level == .province || goesOn ? heading : nil
  }

  private func isWholeRegion(_ text: String) -> Bool {
    places.gazetteer.resolve(text).matches.contains { $0.detail.isEmpty }
  }

  private func isAdvice(_ text: String) -> Bool {
    BulletinProse.isAdvice(text) && places.gazetteer.resolve(text).matches.isEmpty
  }

  /// Text that tells of a change of level wherever it stands; text that names a place, or counts,
  /// behind a list; and whatever was left out within one.
  private mutating func noteUnused(_ sentence: BulletinSentence) {
    if BulletinProse.tellsOfChange(sentence.text) {
      draft.report.unused.append(.init(text: sentence.text, line: sentence.line))
      return
    }
    guard endedLevel != nil || level != nil, !sentence.text.hasPrefix("境外") else { return }
    let matches = places.gazetteer.resolve(sentence.text).matches
    let namesPlace = matches.contains { $0.code.level >= .county }
    let counts = sentence.text.contains(Self.countOfLevel.regex)
    guard namesPlace || counts || level != nil else { return }
    draft.report.unused.append(.init(text: sentence.text, line: sentence.line))
  }

  /// Takes the places that were waiting for the end of their group.
  private mutating func flush() {
    let waiting = run.places
    run = BulletinRun(count: nil, isUnderHeading: true)
    guard let level else { return }
    for place in waiting { add(place, level: level) }
  }

  private mutating func add(_ item: BulletinRun.Place, level: String) {
    tallies.count()
    perLevel[level, default: 0] += 1
    // What is of low risk is no hotspot.
    guard level != KnownLevel.low.level.name else {
      draft.report.lowRisk += 1
      return
    }
    let text = ItemText(item.text)
    let found = context.place(item, text: text.place)
    let exclusions = text.exclusions.map { places.part($0, of: found.place) }
    let entry = HotspotEntry(
      id: "", level: draft.level(level),
      target: .area(ListedArea(place: found.place, exclusions: exclusions)))
    draft.add(
      entry, line: item.line, manner: found.manner, isResolved: places.isResolved(found.place))
    if text.hasBoundary { draft.report.boundaries += 1 }
  }
}
