import ArgumentParser
import Foundation
import NeuralRecognition
import Recognition

/// Which line readers may be asked; who is asked about which field is the reading plan's affair.
struct ReaderSet: ExpressibleByArgument, CustomStringConvertible, Equatable {
  enum Reader: String, CaseIterable { case tesseract, ppocr }

  static let tesseract = ReaderSet(readers: [.tesseract])
  static let both = ReaderSet(readers: Reader.allCases)

  /// Both readers where the second one is installed.
  static var installed: ReaderSet {
    (try? NeuralAssets(searching: modelFolders)) == nil ? .tesseract : .both
  }

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
    name: .customLong("readers"),
    help: ArgumentHelp(
      "Line readers, comma-separated: tesseract, ppocr (default: those installed).",
      valueName: "list"))
  var chosenReaders: ReaderSet?
  var readers: ReaderSet { chosenReaders ?? .installed }

  @Option(
    help: ArgumentHelp(
      "Share of wrong values tolerated among those that nobody looks at.", valueName: "share"))
  var errorBudget = 0.0014

  /// Says so where forms are read with one reader and nobody asked for that.
  func remarkOnReaders() {
    guard chosenReaders == nil, readers == .tesseract else { return }
    Output.remark(
      "The second reader is not installed: reading with Tesseract alone "
        + "('wayform doctor' says how to get it; --readers tesseract keeps this quiet).")
  }

  func validate() throws {
    guard jobs.map({ (1...64).contains($0) }) ?? true else {
      throw ValidationError("--jobs takes 1 to 64")
    }
    guard (0...0.5).contains(errorBudget) else {
      throw ValidationError("--error-budget takes a share from 0 to 0.5, such as 0.0014")
    }
  }
}
