internal import Declarations

/// Who reads a field first, and when another is asked.
///
/// The neural reader is right far more often and costs about as much as Tesseract, which fails
/// differently: its word counts where the first reader is in doubt, and where no rule or list
/// stands beside the reading.
struct ReadingPlan {
  enum SecondOpinion: Equatable {
    case always
    /// Where some character is less probable than this.
    case below(Double)
    case never
  }

  /// Best first; others come last, in the order they are given.
  private static let order = ["ppocr", "tesseract"]

  /// Places in `names`, in the order in which they are asked.
  func order(of names: [String]) -> [Int] {
    func rank(_ name: String) -> Int { Self.order.firstIndex(of: name) ?? Self.order.count }
    return names.indices.sorted { (rank(names[$0]), $0) < (rank(names[$1]), $1) }
  }

  /// Whether another reader is asked after one gave these lattices.
  func asksAgain(about content: FieldContent, after lattices: [Lattice]) -> Bool {
    switch secondOpinion(on: content) {
    case .always: true
    case .never: false
    case .below(let least): lattices.contains { $0.weakest < least }
    }
  }

  private func secondOpinion(on content: FieldContent) -> SecondOpinion {
    .always
  }
}
