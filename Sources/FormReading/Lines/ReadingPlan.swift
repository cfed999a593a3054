internal import Declarations

/// Who reads a field first, when it looks again, and when another is asked.
///
/// A reader that is unsure of some character looks twice. Over 22,300 fields of 1,116 tuning
/// specimens, cross-validated, that left 25.7 % to people in place of 30.2 %, at 22 and 17 wrong
/// among those accepted; a second look at every field left as many.
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
    // Lists, lengths and ranges know better than a weaker reader, and so does a second look.
    case .document, .phone, .trainNumber, .coach, .seat, .age, .temperature: .whereNothingWasSeen
    case .date, .station, .place, .country, .serial: .whereNothingWasSeen
    case .choice, .mark, .signature: .whereNothingWasSeen
    }
  }

  /// Whether a reader looks again after it saw these lattices, one for each line of a field.
  func looksAgain(after lattices: [Lattice]) -> Bool {
    !lattices.isEmpty && lattices.contains { $0.leastSure < Self.sure }
  }

  /// Whether another reader is asked after one gave these lattices.
  func asksAgain(about content: FieldContent, after lattices: [Lattice]) -> Bool {
    switch secondOpinion(on: content) {
    case .always: true
    case .whereNothingWasSeen: lattices.allSatisfy { $0.best.allSatisfy(\.isWhitespace) }
    }
  }
}

extension Lattice {
  /// The smallest probability among the first choices, 0 to 1.
  fileprivate var leastSure: Double {
    slots.map { $0.alternatives.first?.probability ?? 0 }.min() ?? 0
  }
}
