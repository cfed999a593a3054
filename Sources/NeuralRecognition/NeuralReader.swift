public import Declarations
public import Recognition

/// Reads lines with PP-OCRv6 small through OpenVINO, on one thread.
public final class NeuralReader: LineReader {
  static let readerName = "ppocr"
  public var name: String { Self.readerName }

  private let model: RecognitionModel

  /// - Throws: ``ReaderUnavailable`` where the library or the model cannot be used.
  public init(_ assets: NeuralAssets) throws(ReaderUnavailable) {
    model = try RecognitionModel(assets)
  }

  /// Whether the library and the model are in one of `folders` and can be loaded, by loading them.
  public static func availability(in folders: [String]) -> ReaderAvailability {
    do {
      let assets = try NeuralAssets(searching: folders)
      _ = try NeuralReader(assets)
      return .available("PP-OCRv6 small through OpenVINO, from \(assets.model)")
    } catch {
      return .unavailable(error)
    }
  }

  /// A slot that may be nothing at all has an alternative of no text. For a comb, one slot per cell
  /// of ``LineImage/cells``, in order, none of which may be nothing.
  public func read(_ line: LineImage) throws(ReadingFailure) -> Lattice {
    try lattice(of: NeuralInput(line))
  }

  /// The line is set wider than at first.
  public func readAgain(_ line: LineImage) throws(ReadingFailure) -> Lattice? {
    try lattice(of: NeuralInput(line, .second))
  }

  private func lattice(of input: NeuralInput) throws(ReadingFailure) -> Lattice {
    guard let sight = model.sight(of: input) else {
      throw ReadingFailure(reader: name, reason: "the model gave no posteriors")
    }
    return PosteriorLattice(posteriors: sight.posteriors, characters: sight.characters)
      .lattice(cells: input.cells)
  }
}
