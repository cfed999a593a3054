public import Declarations
public import Foundation

/// What a sheet really says, from `NAME.truth.json` beside `NAME.png`.
/// A key that is absent stands for a field that is blank on the sheet.
public struct Truth: Sendable, Decodable {
  public var form: String
  public var version: Int
  public var fields: [FieldKey: FieldValue]
  public var places: [FieldKey: String]
  public var verdict: Verdict?
  /// The page is not to be read as a declaration at all.
  public var rejected: Bool
  /// What happened to fields beside what they say, such as `illegible`; see the specimens' truth.
  public var states: [FieldKey: String]
  /// How a specimen was made; nil for real scans.
  public var made: Making?

  public struct Making: Sendable, Decodable {
    public var style: String?
    public var degradation: String?
    public var received: CalendarDay?
    /// How boxes are marked.
    public var marks: String?
  }

  private enum CodingKeys: String, CodingKey {
    case form, version, fields, places, verdict, rejected, states, made
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    form = try container.decodeIfPresent(String.self, forKey: .form) ?? ""
    version = try container.decodeIfPresent(Int.self, forKey: .version) ?? 0
    fields = try container.decodeIfPresent([FieldKey: FieldValue].self, forKey: .fields) ?? [:]
    places = try container.decodeIfPresent([FieldKey: String].self, forKey: .places) ?? [:]
    verdict = try container.decodeIfPresent(Verdict.self, forKey: .verdict)
    rejected = try container.decodeIfPresent(Bool.self, forKey: .rejected) ?? false
    states = try container.decodeIfPresent([FieldKey: String].self, forKey: .states) ?? [:]
    made = try? container.decodeIfPresent(Making.self, forKey: .made)
  }
}

/// A scan with its truth.
public struct LabelledScan: Sendable {
  public var file: URL
  public var truth: Truth

  /// Folder and file: files of several folders have the same names.
  var name: String {
    file.deletingLastPathComponent().lastPathComponent + "/" + file.lastPathComponent
  }
}

public enum LabelledScans {
  private static let imageExtensions = ["png", "jpg", "jpeg", "tif", "tiff", "pdf"]

  /// Every `*.truth.json` below `folder` whose scan stands beside it, by path.
  public static func find(in folder: URL) throws(EvaluationError) -> [LabelledScan] {
    guard
      let walk = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    else { throw .noFolder(folder.lastPathComponent) }
    let suffix = ".truth.json"
    var scans: [LabelledScan] = []
    for case let url as URL in walk where url.lastPathComponent.hasSuffix(suffix) {
      let stem = String(url.lastPathComponent.dropLast(suffix.count))
      let scan = imageExtensions.lazy
        .map { url.deletingLastPathComponent().appendingPathComponent("\(stem).\($0)") }
        .first { FileManager.default.fileExists(atPath: $0.path) }
      guard let scan else { continue }
      do {
        let truth = try JSONDecoder().decode(Truth.self, from: Data(contentsOf: url))
        scans.append(LabelledScan(file: scan, truth: truth))
      } catch {
        throw .badTruth(url.lastPathComponent)
      }
    }
    guard !scans.isEmpty else { throw .noScans(folder.lastPathComponent) }
    return scans.sorted { $0.file.path < $1.file.path }
  }
}

public enum EvaluationError: Error, Equatable, CustomStringConvertible {
  case noFolder(String)
  case noScans(String)
  case badTruth(String)

  public var description: String {
    switch self {
    case .noFolder(let name): "\(name) is not a folder that can be read"
    case .noScans(let name):
      "no scan with a truth file in \(name); truth stands beside the scan as NAME.truth.json"
    case .badTruth(let name):
      "\(name) is not a truth file; see the contract of `form`, `version`, `fields`"
    }
  }
}
