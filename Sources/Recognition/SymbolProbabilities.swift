public import Declarations
import Glibc

/// A character with the columns it covers.
struct LocatedSymbol: Equatable {
  var alternatives: [Lattice.Alternative]
  var columns: Range<Int>
}

/// Turns Tesseract's confidences and ratings into probabilities.
///
/// A symbol's confidence is 100 + 5 c, with c = log p − 0.085, times 2.25 for a line that is in no
/// word list (`kCertOffset` and `kDictRatio` in its sources). A choice's confidence is 100 − r,
/// and a difference of ratings r is a difference of log probabilities.
struct SymbolProbabilities {
  private static let certaintyScale = 5.0
  private static let certaintyOffset = -0.085
  private static let outsideWordLists = 2.25
  /// Above the best that a symbol outside of the word lists can have: 100 − 5 · 2.25 · 0.085.
  private static let insideWordListsAbove = 99.06
  /// Less probable choices than this are noise that no lexicon should find its way through.
  static let leastProbability = 1e-6

  let symbols: [LocatedSymbol]

  init(of raw: [TesseractSymbol], keeping keeps: (String) -> Bool) {
    let highest = raw.map(\.best.confidence).max() ?? 0
    let ratio = highest > Self.insideWordListsAbove ? 1 : Self.outsideWordLists
    symbols = raw.map { symbol in
      let certainty = (symbol.best.confidence - 100) / Self.certaintyScale / ratio
      let best = min(1, exp(certainty - Self.certaintyOffset))
      return LocatedSymbol(
        alternatives: Self.alternatives(of: symbol, best: best, keeping: keeps),
        columns: symbol.columns)
    }
  }

  private static func alternatives(
    of symbol: TesseractSymbol, best: Double, keeping keeps: (String) -> Bool
  ) -> [Lattice.Alternative] {
    let choices = symbol.choices.filter { keeps($0.text) }
    var result = [Lattice.Alternative(symbol.best.text, best)]
    // Without the best among them the ratings have nothing to be compared with.
    guard let reference = choices.first(where: { $0.text == symbol.best.text })?.confidence
    else { return result }
    for choice in choices where choice.text != symbol.best.text {
      let probability = best * min(1, exp(choice.confidence - reference))
      guard probability >= leastProbability else { continue }
      result.append(Lattice.Alternative(choice.text, probability))
    }
    return Lattice.Slot.sharing(result)
  }
}

extension Lattice.Slot {
  /// The alternatives with probabilities that sum to no more than 1.
  static func sharing(_ alternatives: [Lattice.Alternative]) -> [Lattice.Alternative] {
    let sum = alternatives.reduce(0) { $0 + $1.probability }
    guard sum > 1 else { return alternatives }
    return alternatives.map { Lattice.Alternative($0.text, $0.probability / sum) }
  }

  /// A place where something is written that could not be made out.
  public static func unread(cell: Int? = nil) -> Lattice.Slot {
    Lattice.Slot([Lattice.Alternative("", 0)], cell: cell)
  }
}
