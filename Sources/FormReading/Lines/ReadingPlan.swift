internal import Declarations

/// Who reads a field first, and when another is asked.
///
/// The neural reader is right in 95 of 100 fields of all hands, Tesseract in 60, at the same cost.
/// Its word as a second one is worth that cost only where no rule and no list tells right from
/// wrong. Share of pairs in which a right reading scores above a wrong one, without and with
/// Tesseract, on 2,392 fields of 120 tuning specimens in three styles: addresses 0.961 and 0.975,
/// names 0.930 and 0.935, seats 0.939 and 0.946; dates, places, stations, documents and phones the
/// same to the second digit, coaches 0.978 and 0.951.
struct ReadingPlan {
  enum SecondOpinion: Equatable {
    case always
    /// Where some character is less probable than this.
    case below(Double)
    /// Where the first reader saw nothing at all.
    case whereNothingWasSeen
  }

  /// Best first; others come last, in the order they are given.
  private static let order = ["ppocr", "tesseract"]

  /// Places in `names`, in the order in which they are asked.
  func order(of names: [String]) -> [Int] {
    func rank(_ name: String) -> Int { Self.order.firstIndex(of: name) ?? Self.order.count }
    return names.indices.sorted { (rank(names[$0]), $0) < (rank(names[$1]), $1) }
  }

  func secondOpinion(on content: FieldContent) -> SecondOpinion {
    switch content {
    // Anything may be written there.
    case .name, .address, .freeText: .always
    // Their rule takes most digits for good; asked so, Tesseract reads two in three of them.
    case .seat: .below(0.9)
    // Lists, lengths, check digits and ranges know better than a weaker reader.
    case .date, .station, .place, .country, .document, .phone, .trainNumber, .coach, .age,
      .temperature, .serial:
      .whereNothingWasSeen
    case .choice, .mark, .signature: .whereNothingWasSeen
    }
  }

  /// Whether another reader is asked after one gave these lattices.
  func asksAgain(about content: FieldContent, after lattices: [Lattice]) -> Bool {
    switch secondOpinion(on: content) {
    case .always: true
    case .below(let least): lattices.contains { $0.weakest < least }
    case .whereNothingWasSeen: lattices.allSatisfy { $0.best.allSatisfy(\.isWhitespace) }
    }
  }
}
