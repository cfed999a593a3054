import Foundation

/// Specimens made once for all tests, and a store that they were scanned into once.
struct SharedPile {
  static let received = "2020-06-30"
  /// One traveller is clear, the other was in a hotspot. Few: a debug build takes seconds a sheet.
  static let count = 2
  static let seed = "21"
  /// The least that forms are read at; more costs time and tests nothing more.
  static let dotsPerInch = "150"

  /// Holds 0001.png … and their truths, and `hotspots.csv`.
  let specimens: URL
  /// All specimens are in it, screened against their list.
  let store: URL

  static func shared() throws -> SharedPile { try made.get() }

  func scan(_ number: Int) throws -> Data {
    try Data(contentsOf: specimens.appendingPathComponent("000\(number).png"))
  }

  var hotspots: String { specimens.appendingPathComponent("hotspots.csv").path }

  /// What the travellers wrote, field by field, sheet by sheet.
  func truths() throws -> [[String: String]] {
    try (1...Self.count).map { number in
      let data = try Data(
        contentsOf: specimens.appendingPathComponent("000\(number).truth.json"))
      let object = try JSONSerialization.jsonObject(with: data) as? [String: Any]
      return (object?["fields"] as? [String: Any] ?? [:]).compactMapValues { $0 as? String }
    }
  }

  /// Options of the scan. What follows from sure readings is tested, not how sure one reader is.
  static func trusting() throws -> [String] {
    guard
      let file = Bundle.module.url(
        forResource: "trusting-calibration.json", withExtension: nil, subdirectory: "Fixtures")
    else { throw Failed(what: "the fixtures are missing") }
    return ["--calibration", file.path]
  }

  private static let made = Result { try make() }

  private struct Failed: Error { var what: String }

  private static func make() throws -> SharedPile {
    let office = try Office()
    kept = office
    atexit { SharedPile.kept = nil }
    let specimens = office.folder.appendingPathComponent("specimens")
    let steps = [
      [
        "specimen", "cn-rail-health", "--count", "\(count)", "--seed", seed, "--style", "typed",
        "--degradation", "clean", "--dpi", dotsPerInch, "--output", specimens.path,
      ],
      ["hotspots", "import", specimens.appendingPathComponent("hotspots.csv").path, "--activate"],
      ["scan", specimens.path, "--received", received] + (try trusting()),
    ]
    for step in steps {
      let ending = try office.start(step).wait()
      guard ending.status == 0 else { throw Failed(what: "\(step): \(ending.errors)") }
    }
    return SharedPile(specimens: specimens, store: office.store)
  }

  /// Keeps the folder until the process ends.
  private nonisolated(unsafe) static var kept: Office?
}
