import ArgumentParser
import Foundation
import NeuralRecognition
import Recognition

/// Which line readers are asked, each field by all of them.
struct ReaderSet: ExpressibleByArgument, CustomStringConvertible {
  enum Reader: String, CaseIterable { case tesseract, ppocr }

  static let tesseract = ReaderSet(readers: [.tesseract])

  let readers: [Reader]

  private init(readers: [Reader]) { self.readers = readers }

  /// A comma-separated list without repetition, such as `tesseract,ppocr`.
  init?(argument: String) {
    let named = argument.split(separator: ",").map { Reader(rawValue: String($0)) }
    let readers = named.compactMap { $0 }
    guard !readers.isEmpty, readers.count == named.count, Set(readers).count == readers.count
    else { return nil }
    self.readers = readers
  }

  var description: String { names.joined(separator: ",") }
  var names: [String] { readers.map(\.rawValue) }

  /// New engines, for one worker.
  func make() throws -> [any LineReader] {
    try readers.map { reader in
      switch reader {
      case .tesseract: try TesseractReader()
      case .ppocr: try NeuralReader(NeuralAssets(searching: Self.modelFolders))
      }
    }
  }

  static var modelFolders: [String] {
    NeuralAssets.folders(environment: ProcessInfo.processInfo.environment)
  }
}

struct ReadingOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Workers (default: one per core).", valueName: "n"))
  var jobs: Int?

  @Option(
    help: ArgumentHelp("Line readers, comma-separated: tesseract, ppocr.", valueName: "list"))
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
