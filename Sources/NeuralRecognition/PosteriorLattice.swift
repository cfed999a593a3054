import Declarations
import Recognition

/// Makes a lattice of a line's posteriors.
struct PosteriorLattice {
  /// That nothing is written where something seems to be; less is not worth mentioning.
  private static let leastDeletion = 1e-3

  let posteriors: FramePosteriors
  /// The character of each class, in the model's order. A class after these is something else:
  /// it has its probability, and is no alternative.
  let characters: [String]

  /// `cells` in columns of the model's image, for a comb.
  func lattice(cells: [LineImage.CellSpan]?) -> Lattice {
    let windows = FrameSegmentation(posteriors).windows
    guard let cells else { return Lattice(windows.map { slot($0.window) }) }
    let own = self.windows(windows.filter(\.emitted).map(\.window), of: cells)
    return Lattice(zip(cells, own).map { cellSlot($1, cell: $0.cell) })
  }

  /// The model may run a frame ahead of the glyphs: where it saw one character on each cell, its
  /// own windows are better than those that the cells' places give.
  private func windows(
    _ emitted: [FrameWindow], of cells: [LineImage.CellSpan]
  ) -> [FrameWindow] {
    let placed = windows(of: cells)
    let isOneEach =
      emitted.count == placed.count
      && zip(emitted, placed).allSatisfy { $0.isNear($1) }
    return isOneEach ? emitted : placed
  }

  private func slot(_ window: FrameWindow) -> Lattice.Slot {
    var alternatives = self.alternatives(window)
    let empty = window.emptyProbability(in: posteriors)
    if empty >= Self.leastDeletion || alternatives.isEmpty {
      alternatives.append(Lattice.Alternative("", empty))
    }
    return Lattice.Slot(alternatives)
  }

  /// A written cell is never empty, so that nothing and a space are no alternatives.
  private func cellSlot(_ window: FrameWindow, cell: Int) -> Lattice.Slot {
    let alternatives = self.alternatives(window).filter { !$0.text.allSatisfy(\.isWhitespace) }
    return alternatives.isEmpty ? .unread(cell: cell) : Lattice.Slot(alternatives, cell: cell)
  }

  private func alternatives(_ window: FrameWindow) -> [Lattice.Alternative] {
    window.characters(in: posteriors).filter { $0.character < characters.count }
      .map { Lattice.Alternative(characters[$0.character], $0.probability) }
  }

  /// From the middle of one gap to the middle of the next.
  private func windows(of cells: [LineImage.CellSpan]) -> [FrameWindow] {
    let middles = zip(cells, cells.dropFirst()).map {
      ($0.columns.upperBound + $1.columns.lowerBound) / 2
    }
    let frame = NeuralInput.columnsPerFrame
    let last = posteriors.frames.count
    let cuts = [0] + middles.map { min(last, ($0 + frame / 2) / frame) } + [last]
    return zip(cuts, cuts.dropFirst()).map { FrameWindow(frames: $0..<max($0, $1)) }
  }
}
