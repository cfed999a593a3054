import Recognition

/// From images of lines to posteriors over the characters that come into question.
final class RecognitionModel {
  private let trunk, head: CompiledModel
  /// For lines of known characters.
  private let narrow: [LineScript: AlphabetHead]
  /// The character of each class, for all other lines.
  private let characters: [String]

  init(_ assets: NeuralAssets) throws(ReaderUnavailable) {
    let model = try SplitModel(contentsOf: assets.model)
    let core = try OpenVINOCore(library: assets.library)
    trunk = try core.compile(model.trunk)
    head = try core.compile(model.head)
    characters = model.characters
    narrow = Dictionary(
      uniqueKeysWithValues: [LineScript.latinCode, .date].map { script in
        (script, AlphabetHead(model.layer, for: Alphabet(of: script, among: model.characters)))
      })
  }

  /// Posteriors of one line, and the characters that they are about.
  struct Sight {
    let posteriors: FramePosteriors
    let characters: [String]
  }

  /// Nil where the engine fails.
  func sight(of line: NeuralInput) -> Sight? {
    let sides = [1, NeuralInput.channels, NeuralInput.height, line.width]
    return trunk.run(line.values, sides: sides) { features in
      if let narrow = narrow[line.script] {
        return Sight(
          posteriors: narrow.posteriors(features.values), characters: narrow.alphabet.characters)
      }
      return head.run(on: features) { all in
        guard all.sides.last == characters.count else { return nil }
        return Sight(
          posteriors: FramePosteriors(all.values, classes: characters.count),
          characters: characters)
      }
    }
  }
}
