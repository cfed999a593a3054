package import Declarations
internal import Imaging
package import Recognition

/// What was written in one field, cut out and not yet prepared for readers.
package struct CutWriting: Sendable {
  enum Piece: Sendable {
    /// One line of writing.
    case line(GrayImage)
    /// The cells of a comb, nil for a blank one, and at which column of the comb each image begins.
    case comb([GrayImage?], lefts: [Int])
  }

  package let content: FieldContent
  package let script: LineScript
  /// One below the other; empty where nothing can be read.
  let pieces: [Piece]

  static func nothing(_ content: FieldContent) -> CutWriting {
    CutWriting(content: content, script: content.script ?? .han, pieces: [])
  }

  package func lines(by preparation: LinePreparation) -> [LineImage] {
    pieces.compactMap { piece in
      switch piece {
      case .line(let image): preparation.line(from: image, as: script)
      case .comb(let cells, let lefts):
        preparation.comb(from: cells, startingAt: lefts, as: script)
      }
    }
  }
}
