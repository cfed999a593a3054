public import Foundation

/// Observed sheets as a file: one JSON object a line. Only of invented people, or inside an office:
/// it holds everything that was written.
public enum ObservedSheets {
  public enum Failure: Error, Equatable, CustomStringConvertible {
    case unreadable(String)
    case badLine(String, line: Int)

    public var description: String {
      switch self {
      case .unreadable(let name): "\(name) cannot be read; check the path"
      case .badLine(let name, let line):
        "\(name) is no file of observed sheets: line \(line) is not one; write it anew with --keep"
      }
    }
  }

  public static func read(_ file: URL) throws(Failure) -> [ObservedSheet] {
    guard let data = try? Data(contentsOf: file) else {
      throw .unreadable(file.lastPathComponent)
    }
    let decoder = JSONDecoder()
    var sheets: [ObservedSheet] = []
    for line in data.split(separator: UInt8(ascii: "\n")) {
      guard let sheet = try? decoder.decode(ObservedSheet.self, from: Data(line)) else {
        throw .badLine(file.lastPathComponent, line: sheets.count + 1)
      }
      sheets.append(sheet)
    }
    return sheets
  }

  /// Sorted by group and name, so that the same readings give the same file.
  public static func encoded(_ sheets: [ObservedSheet]) throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    var data = Data()
    for sheet in sheets.sorted(by: { ($0.group, $0.name) < ($1.group, $1.name) }) {
      data.append(try encoder.encode(sheet))
      data.append(UInt8(ascii: "\n"))
    }
    return data
  }
}
