public import Gazetteer

/// Hotspot lists as CSV: a header row, columns in any order, RFC 4180 quoting.
public struct CSVImporter: HotspotImporter {
  public init() {}
  public var format: HotspotFormat { .csv }

  public func recognises(_ text: String) -> Bool {
    guard let header = CSVTable(text).header else { return false }
    return header.contains("kind") || header.contains("place") || header.contains("code")
      || header.contains("train")
  }

  public func read(
    _ text: String, into envelope: HotspotEnvelope, gazetteer: Gazetteer
  ) throws(HotspotImportError) -> HotspotImport {
    let table = CSVTable(text)
    guard let header = table.header else { throw .empty }
    if !header.contains("place"), !header.contains("code"), !header.contains("train") {
      throw .missingColumn("place")
    }
    var draft = ListDraft(format: .csv, envelope: envelope)
    draft.report.unknownColumns = header.filter { HotspotColumn(rawValue: $0) == nil }
    for row in table.rows {
      if let problem = row.problem {
        draft.reject(line: row.line, reason: problem)
        continue
      }
      HotspotRow(row, header: header, places: ListedPlaces(gazetteer: gazetteer))
        .read(into: &draft)
    }
    return draft.finished()
  }
}
