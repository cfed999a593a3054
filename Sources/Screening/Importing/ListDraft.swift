import Gazetteer

/// A list while it is being read.
struct ListDraft {
  var report: ImportReport
  private var envelope: HotspotEnvelope
  private var entries: [HotspotEntry] = []
  private var lines: [Int] = []
  private var timesUsed: [String: Int] = [:]
  private let knowsLevels: Bool

  init(format: HotspotFormat, envelope: HotspotEnvelope) {
    report = ImportReport(format: format, version: envelope.version)
    self.envelope = envelope
    knowsLevels = !envelope.levels.isEmpty
  }

  mutating func reject(line: Int, reason: String) {
    report.rejected.append(.init(line: line, reason: reason))
  }

  mutating func warn(line: Int, _ reason: String) {
    report.warnings.append(.init(line: line, reason: reason))
  }

  /// Takes an entry and gives it its identity. Its place was found in this manner; a train has
  /// none.
  mutating func add(_ entry: HotspotEntry, line: Int, manner: PlaceManner?, isResolved: Bool) {
    var entry = entry
    let name = EntryName(entry).text
    let count = timesUsed[name, default: 0] + 1
    timesUsed[name] = count
    entry.id = count == 1 ? name : "\(name)#\(count)"
    if count > 1 { report.duplicates.append(.init(text: entry.place?.path ?? name, line: line)) }
    entries.append(entry)
    lines.append(line)
    report.entries += 1
    if isResolved { report.resolved += 1 }
    if let place = entry.place, let manner { note(place, manner, isResolved, line: line) }
    if case .area(let area) = entry.target, !area.exclusions.isEmpty { report.exclusions += 1 }
  }

  private mutating func note(
    _ place: ListedPlace, _ manner: PlaceManner, _ isResolved: Bool, line: Int
  ) {
    report.resolution[manner.rawValue, default: 0] += 1
    if !isResolved { report.unresolved.append(.init(text: place.path, line: line)) }
    guard manner.isUncertain else { return }
    report.uncertain.append(
      .init(
        text: place.path, line: line, codes: place.codes.map(\.rawValue), manner: manner,
        confidence: manner.confidence))
  }

  /// The level's identity; unknown ones are reported once and stand last.
  mutating func level(_ written: String) -> String? {
    guard !written.isEmpty else { return nil }
    if let known = envelope.levels.first(where: { $0.id == written || $0.name == written }) {
      return known.id
    }
    let level = KnownLevel(written)?.level ?? HotspotLevel(id: written, name: written)
    if !envelope.levels.contains(where: { $0.id == level.id }) {
      if knowsLevels { report.unknownLevels.append(level.id) }
      insert(level)
    }
    return level.id
  }

  mutating func set(dataAsOf moment: PublishedMoment) { envelope.dataAsOf = moment }

  mutating func set(coverage: HotspotEnvelope.Coverage) { envelope.coverage = coverage }

  func finished() -> HotspotImport {
    var report = report
    report.overlaps = ListOverlaps(entries: entries, lines: lines).found
    return HotspotImport(list: HotspotList(envelope: envelope, entries: entries), report: report)
  }

  /// Usual levels keep their order among themselves; others come in order of appearance.
  private mutating func insert(_ level: HotspotLevel) {
    guard !knowsLevels, let rank = KnownLevel(level.id)?.rank else {
      envelope.levels.append(level)
      return
    }
    let place = envelope.levels.firstIndex { (KnownLevel($0.id)?.rank ?? .max) > rank }
    envelope.levels.insert(level, at: place ?? envelope.levels.endIndex)
  }
}

/// The levels of the national lists.
enum KnownLevel: String, CaseIterable {
  case high, medium, low

  var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }

  var level: HotspotLevel {
    switch self {
    case .high: HotspotLevel(id: rawValue, name: "高风险")
    case .medium: HotspotLevel(id: rawValue, name: "中风险")
    case .low: HotspotLevel(id: rawValue, name: "低风险")
    }
  }

  /// From `high`, 高, 高风险, 高风险地区 and so on.
  init?(_ written: String) {
    let found = Self.allCases.first { known in
      written.lowercased() == known.rawValue || written == String(known.level.name.prefix(1))
        || written.hasPrefix(known.level.name)
    }
    guard let found else { return nil }
    self = found
  }
}

/// What an entry is called: made of what is listed, so that it stays the same over versions.
private struct EntryName {
  let text: String

  init(_ entry: HotspotEntry) {
    switch entry.target {
    case .area(let area): text = "area:\(area.place.path)"
    case .venue(let place): text = "venue:\(place.path) \(entry.window)"
    case .gathering(let place): text = "gathering:\(place.path) \(entry.window)"
    case .train(let train):
      let coach = train.coach.map { " coach \($0)" } ?? ""
      text = "train:\(train.numbers.sorted().joined(separator: "/")) \(entry.window)\(coach)"
    }
  }
}
