import Gazetteer

/// What the publisher says of how many places there are, beside the counts of headings.
struct BulletinCounts {
  let gazetteer: Gazetteer
  private var summaries: [(summary: CountSummary, line: Int)] = []
  /// Counts of a region over several sections.
  private var regions: [RegionCount] = []

  init(gazetteer: Gazetteer) { self.gazetteer = gazetteer }

  /// Gives whether the sentence counts all there is.
  mutating func take(_ sentence: BulletinSentence) -> Bool {
    let counted = CountSummary.all(in: sentence.text)
    summaries += counted.map { ($0, sentence.line) }
    if sentence.section == nil {
      regions += RegionCount.all(in: sentence, gazetteer: gazetteer)
    }
    return !counted.isEmpty
  }

  /// It counts the levels of the whole country, and nothing is at one of them.
  var saysNone: Bool {
    let levels = Set(summaries.flatMap(\.summary.levels))
    return levels.isSuperset(of: ["高风险", "中风险"]) && summaries.allSatisfy { $0.summary.count == 0 }
  }

  mutating func add(_ region: RegionCount) { regions.append(region) }

  func finish(_ entries: BulletinEntries, into counts: inout [ImportReport.Count]) {
    for region in regions {
      let parsed = entries.listed.count { place in
        (region.level.isEmpty || region.level == place.level)
          && place.codes.contains { code in
            region.codes.contains { gazetteer.isWithin(code, $0) }
          }
      }
      counts.append(
        .init(
          statement: region.statement, published: region.count, parsed: parsed, line: region.line))
    }
    for (summary, line) in summaries {
      let parsed = summary.levels.reduce(0) { $0 + entries.perLevel[$1, default: 0] }
      counts.append(
        .init(
          statement: summary.statement, published: summary.count, parsed: parsed, line: line))
    }
  }
}
