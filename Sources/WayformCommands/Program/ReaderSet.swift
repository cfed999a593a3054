import ArgumentParser
import Recognition

/// Which line readers are asked.
enum ReaderSet: String, CaseIterable, ExpressibleByArgument {
  case tesseract

  /// New engines, for one worker.
  func make() throws -> [any LineReader] {
    switch self {
    case .tesseract: [try TesseractReader()]
    }
  }

  var names: [String] { rawValue.split(separator: ",").map(String.init) }
}

struct ReadingOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Workers (default: one per core).", valueName: "n"))
  var jobs: Int?

  @Option(help: ArgumentHelp("Line readers, comma-separated: tesseract.", valueName: "list"))
  var readers: ReaderSet = .tesseract

  @Option(
    help: ArgumentHelp(
      "Share of wrong values tolerated among those that nobody looks at.", valueName: "share"))
  var errorBudget = 0.0014

  func validate() throws {
    guard jobs.map({ (1...64).contains($0) }) ?? true else {
      throw ValidationError("--jobs takes 1 to 64")
    }
    guard (0...0.5).contains(errorBudget) else {
      throw ValidationError("--error-budget takes a share from 0 to 0.5, such as 0.0014")
    }
  }
}
