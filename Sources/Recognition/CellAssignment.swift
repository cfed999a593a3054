import Declarations

/// Brings the characters of a comb line back to their cells: one slot per written cell, so that a
/// number can come out neither a digit short nor a digit long.
struct CellAssignment {
  let cells: [LineImage.CellSpan]

  func lattice(of symbols: [LocatedSymbol]) -> Lattice {
    var found: [[LocatedSymbol]] = cells.map { _ in [] }
    for symbol in symbols {
      if let index = cellIndex(for: symbol.columns) { found[index].append(symbol) }
    }
    return Lattice(
      zip(cells, found).map { cell, symbols in
        guard !symbols.isEmpty else { return .unread(cell: cell.cell) }
        return Lattice.Slot(merged(symbols), cell: cell.cell)
      })
  }

  /// The cell that shares most columns with the symbol, else the nearest.
  private func cellIndex(for columns: Range<Int>) -> Int? {
    cells.indices.min { a, b in
      distance(from: columns, to: cells[a].columns) < distance(from: columns, to: cells[b].columns)
    }
  }

  /// Columns between the two; negative: columns they share.
  private func distance(from a: Range<Int>, to b: Range<Int>) -> Int {
    max(a.lowerBound, b.lowerBound) - min(a.upperBound, b.upperBound)
  }

  /// A cell holds one character: where the engine saw several, each is an alternative.
  private func merged(_ symbols: [LocatedSymbol]) -> [Lattice.Alternative] {
    var best: [String: Double] = [:]
    for alternative in symbols.flatMap(\.alternatives) {
      best[alternative.text] = max(best[alternative.text] ?? 0, alternative.probability)
    }
    let sorted = best.sorted { ($0.value, $1.key) > ($1.value, $0.key) }
    return Lattice.Slot.sharing(sorted.map { Lattice.Alternative($0.key, $0.value) })
  }
}
