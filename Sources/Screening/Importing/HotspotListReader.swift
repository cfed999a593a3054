public import Gazetteer

/// Reads a hotspot list of any known format.
public struct HotspotListReader: Sendable {
  public let gazetteer: Gazetteer
  /// Asked in this order.
  public let importers: [any HotspotImporter]

  /// All that come with the product, the strictest first: a note in a cell of CSV is not taken
  /// for a bulletin, nor a key of JSON for a column.
  public static let known: [any HotspotImporter] = [
    JSONImporter(), NationalJSONImporter(), CSVImporter(), BulletinImporter(),
  ]

  public init(gazetteer: Gazetteer, importers: [any HotspotImporter] = known) {
    self.gazetteer = gazetteer
    self.importers = importers
  }

  /// Reads the bytes of a file: UTF-8, UTF-16 with a byte-order mark, or GB 18030.
  ///
  /// - Throws: ``HotspotImportError/rejectedRows(_:)`` where some rows cannot be used, unless
  ///   `acceptErrors` leaves them out; the report names them all.
  public func read(
    _ bytes: some Sequence<UInt8>, into envelope: HotspotEnvelope, acceptErrors: Bool = false
  ) throws(HotspotImportError) -> HotspotImport {
    guard let text = ListText.decoded(Array(bytes)) else { throw .notText }
    return try read(text, into: envelope, acceptErrors: acceptErrors)
  }

  /// Reads text; otherwise as for bytes.
  public func read(
    _ text: String, into envelope: HotspotEnvelope, acceptErrors: Bool = false
  ) throws(HotspotImportError) -> HotspotImport {
    let text = ListText.withoutMark(text)
    guard let importer = importers.first(where: { $0.recognises(text) }) else {
      throw text.allSatisfy(\.isWhitespace) ? .empty : .unknownFormat
    }
    let result = try importer.read(text, into: envelope, gazetteer: gazetteer)
    if !acceptErrors, !result.report.rejected.isEmpty { throw .rejectedRows(result.report) }
    guard result.list.entries.isEmpty, !result.report.saysNone else { return result }
    let lifted = result.report.lifted.count + result.report.lowRisk
    throw lifted > 0 ? .onlyLifts(lifted) : .empty
  }
}
