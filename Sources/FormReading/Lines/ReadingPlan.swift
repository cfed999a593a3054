internal import Declarations

/// Who reads a field first, and when another is asked.
///
/// The neural reader is right far more often than Tesseract at about the same cost. Its word is
/// worth a second one only where no rule and no list tells right from wrong. Measured on 7,594
/// fields of 360 tuning specimens (typed, hand-printed and handwritten; clean, office and rough),
/// as the share of pairs in which a right reading scores above a wrong one, with the neural reader
/// alone and with both: addresses 0.913 and 0.925, names 0.947 and 0.943; in all other kinds a
/// second voice made more values wrong than right (dates 160 and 187 of 2,320, places 27 and 37 of
/// 819, stations 16 and 20 of 715, seats 21 and 24 of 345).
struct ReadingPlan {
  enum SecondOpinion: Equatable {
    case always
    /// Where the first reader saw nothing at all.
    case whereNothingWasSeen
    /// There, and where it was not sure of some character.
    case whereInDoubt
  }

  /// A first choice below this is in doubt. Of 5,721 codes of tuning specimens whose characters
  /// were all surer, 18 were wrong; of 2,228 others 338.
  private static let sure = 0.982

  /// Best first; others come last, in the order they are given.
  private static let order = ["ppocr", "tesseract"]

  /// Places in `names`, in the order in which they are asked.
  func order(of names: [String]) -> [Int] {
    func rank(_ name: String) -> Int { Self.order.firstIndex(of: name) ?? Self.order.count }
    return names.indices.sorted { (rank(names[$0]), $0) < (rank(names[$1]), $1) }
  }

  func secondOpinion(on content: FieldContent) -> SecondOpinion {
    switch content {
    // Anything may be written there: nothing but another voice speaks against a wrong reading.
    case .name, .address, .freeText: .always
    // The first reader is unsure of whole typefaces and right all the same: there the weaker one
    // bears it out. It has no vote, see `ReaderCombination`.
    case .document, .phone, .trainNumber, .coach, .seat, .age, .temperature: .whereInDoubt
    // Lists, lengths and ranges know better than a weaker reader.
    case .date, .station, .place, .country, .serial: .whereNothingWasSeen
    case .choice, .mark, .signature: .whereNothingWasSeen
    }
  }

  /// Whether another reader is asked after one gave these lattices.
  func asksAgain(about content: FieldContent, after lattices: [Lattice]) -> Bool {
    let isUnseen = lattices.allSatisfy { $0.best.allSatisfy(\.isWhitespace) }
    return switch secondOpinion(on: content) {
    case .always: true
    case .whereNothingWasSeen: isUnseen
    case .whereInDoubt: isUnseen || lattices.contains { $0.leastSure < Self.sure }
    }
  }
}

extension Lattice {
  /// The smallest probability among the first choices, 0 to 1.
  fileprivate var leastSure: Double {
    slots.map { $0.alternatives.first?.probability ?? 0 }.min() ?? 0
  }
}
