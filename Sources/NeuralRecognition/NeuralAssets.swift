import Foundation
public import Recognition

/// The files of the neural reader.
public struct NeuralAssets: Sendable, Equatable {
  public let model: String
  public let library: String

  static let modelName = "PP-OCRv6_rec_small.onnx"
  /// The version follows the name.
  static let libraryPrefix = "libopenvino_c.so"

  public init(model: String, library: String) {
    self.model = model
    self.library = library
  }

  /// Where the files are looked for: the folder that `WAYFORM_MODELS` names, else the user's own,
  /// else the machine's.
  public static func folders(environment: [String: String]) -> [String] {
    if let named = environment["WAYFORM_MODELS"], !named.isEmpty { return [named] }
    let own =
      environment["XDG_DATA_HOME"].flatMap { $0.isEmpty ? nil : $0 }
      ?? environment["HOME"].map { "\($0)/.local/share" }
    return [own, "/usr/local/share", "/usr/share"].compactMap { $0.map { "\($0)/wayform/ppocr" } }
  }

  /// The first of `folders` that holds both files at its top, the library with the libraries that
  /// it needs beside it.
  /// - Throws: ``ReaderUnavailable`` where none does.
  public init(searching folders: [String]) throws(ReaderUnavailable) {
    var missing = Self.modelName
    for folder in folders {
      let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
      guard names.contains(Self.modelName) else { continue }
      guard let library = names.sorted().last(where: { $0.hasPrefix(Self.libraryPrefix) }) else {
        missing = Self.libraryPrefix
        continue
      }
      self.init(model: "\(folder)/\(Self.modelName)", library: "\(folder)/\(library)")
      return
    }
    throw .assets(missing, lookedIn: folders)
  }
}
