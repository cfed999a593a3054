public import Gazetteer

/// The shapes a published list comes in.
public enum HotspotFormat: String, Codable, Sendable, CaseIterable {
  case csv, json, bulletin
  case nationalJSON = "national-json"
}

/// A reader of one format.
public protocol HotspotImporter: Sendable {
  var format: HotspotFormat { get }

  /// Whether the text looks like this format. Judged by content, never by a file's name.
  func recognises(_ text: String) -> Bool

  /// Reads all that can be read. What the file itself states (levels, data as of) is put over
  /// what the envelope says. Throws only where the text as a whole cannot be this format.
  func read(
    _ text: String, into envelope: HotspotEnvelope, gazetteer: Gazetteer
  ) throws(HotspotImportError) -> HotspotImport
}

/// A list as read, and what was found in reading it.
public struct HotspotImport: Hashable, Sendable {
  /// The usable entries, whether or not other rows were rejected.
  public var list: HotspotList
  public var report: ImportReport

  public init(list: HotspotList, report: ImportReport) {
    self.list = list
    self.report = report
  }
}

/// Why a file as a whole cannot be imported.
public enum HotspotImportError: Error, Hashable, CustomStringConvertible {
  /// Bytes in no known encoding.
  case notText
  case unknownFormat
  case empty
  /// A bulletin that only says of so many places that they are listed no longer, or at low risk.
  case onlyLifts(Int)
  case missingColumn(String)
  case malformed(format: HotspotFormat, reason: String)
  /// Some rows cannot be used and the caller did not accept that.
  case rejectedRows(ImportReport)

  public var description: String {
    switch self {
    case .notText:
      "The file is no text in UTF-8, UTF-16 or GB 18030. Save it as UTF-8 and import it again."
    case .unknownFormat:
      "The file is none of CSV with a header row, JSON or a bulletin with counted sections."
    case .empty: "The file holds no entries. An empty list would list nobody; check the file."
    case .onlyLifts(let count):
      "The file only says what is listed no longer or at low risk (\(count) places), which changes "
        + "no list by itself. Import the list that holds since then."
    case .missingColumn(let name):
      "The header row has no column '\(name)'. Add it; the columns are described in the manual."
    case .malformed(let format, let reason): "The file is damaged \(format.rawValue): \(reason)."
    case .rejectedRows(let report):
      "\(report.rejected.count) rows cannot be used, so nothing was imported. "
        + "Mend them, or import the rest with --accept-errors."
    }
  }
}
