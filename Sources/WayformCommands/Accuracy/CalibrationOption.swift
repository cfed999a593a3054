import ArgumentParser
import FieldParsing
import Foundation

/// Which calibration judges: the one named, else the store's own, else the built-in one.
struct CalibrationOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Confidence fitted by 'calibrate' (default: the store's own, else the built-in one).",
      valueName: "file"))
  var calibration: String?

  private static let fileName = "calibration.json"

  func load(store: URL) throws -> Calibration {
    if let calibration { return try Self.load(calibration) }
    let own = store.appendingPathComponent(Self.fileName).path
    guard FileManager.default.fileExists(atPath: own) else { return try Calibration.builtIn() }
    return try Self.load(own)
  }

  static func path(inStore store: String?) -> String? {
    store.map { URL(fileURLWithPath: $0).appendingPathComponent(fileName).path }
  }

  static func load(_ path: String) throws -> Calibration {
    guard let data = try? Data(contentsOf: URL(fileURLWithPath: path)) else {
      throw UsageError("\(path) cannot be read; check the path")
    }
    return try Calibration(json: [UInt8](data))
  }
}
