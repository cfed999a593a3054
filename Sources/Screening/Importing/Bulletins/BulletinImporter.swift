import Declarations
public import Gazetteer

/// Official text bulletins: sections of levels with counts, groups of regions with counts, places
/// one a line or in running text. Every count is checked against what was parsed.
public struct BulletinImporter: HotspotImporter {
  public init() {}
  public var format: HotspotFormat { .bulletin }

  public func recognises(_ text: String) -> Bool {
    guard text.contains(/风险|封控|管控|防范/) || LevelSpelling.isMiswritten(in: text) else {
      return false
    }
    return BulletinText.contains(text) {
      $0.section != nil || !LevelledText($0.text).clauses.isEmpty
        || !CountSummary.all(in: $0.text).isEmpty
    }
  }

  public func read(
    _ text: String, into envelope: HotspotEnvelope, gazetteer: Gazetteer
  ) throws(HotspotImportError) -> HotspotImport {
    let sentences = BulletinText(text).sentences
    let isLevelled = !sentences.contains { $0.section != nil }
    var reading = BulletinReading(
      envelope: envelope, gazetteer: gazetteer, isLevelled: isLevelled)
    for (index, sentence) in sentences.enumerated() {
      let next = index + 1 < sentences.count ? sentences[index + 1] : nil
      reading.read(sentence, next: next)
    }
    return reading.finished(asOf: BulletinMoment(sentences.map(\.text)).moment)
  }
}
