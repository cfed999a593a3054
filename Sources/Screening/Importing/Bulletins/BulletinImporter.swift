import Declarations
public import Gazetteer

/// Official text bulletins: sections of levels with counts, groups of regions with counts, places
/// one a line or in running text. Every count is checked against what was parsed.
public struct BulletinImporter: HotspotImporter {
  public init() {}
  public var format: HotspotFormat { .bulletin }

  public func recognises(_ text: String) -> Bool {
    BulletinText(text).sentences.contains { BulletinHeading.section($0.text) != nil }
  }

  public func read(
    _ text: String, into envelope: HotspotEnvelope, gazetteer: Gazetteer
  ) throws(HotspotImportError) -> HotspotImport {
    var reading = BulletinReading(envelope: envelope, gazetteer: gazetteer)
    let sentences = BulletinText(text).sentences
    for sentence in sentences { reading.read(sentence) }
    return reading.finished(asOf: BulletinMoment(sentences.map(\.text)).moment)
  }
}
