import Foundation
import Recognition

/// The characters that the model can tell apart, by class.
struct CharacterList {
  let characters: [String]

  private static let metadataName = "character"
  private static let blank = ""
  private static let space = " "

  /// The model's file lists them one a line; before them comes blank, after them the space.
  init(of model: Data) throws(ReaderUnavailable) {
    guard let list = ONNXMetadata(data: model)?.texts[Self.metadataName] else {
      throw .model("it lists no characters")
    }
    self.init(list: list)
  }

  init(list: String) {
    let lines = list.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let named = lines.last?.isEmpty == true ? lines.dropLast() : lines[...]
    characters = [Self.blank] + named + [Self.space]
  }
}
