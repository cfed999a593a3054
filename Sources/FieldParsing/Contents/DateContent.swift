import Declarations

/// Days in all the ways that travellers write them.
struct DateContent: Grammar {
  let expectation: DateExpectation
  let beamWidth = 24
  // Most strings of the alphabet are no date.
  let chanceToPass = 0.3

  private static var signs: String.UnicodeScalarView { "年月日号-—/., ~至到今现在".unicodeScalars }
  /// Years of four digits, days and months of two; eight in a row are a whole date.
  private let longestRun = 8

  func ignores(_ scalar: Unicode.Scalar) -> Bool { false }

  /// Nobody mixes digits and numerals in one date.
  func admits(_ scalar: Unicode.Scalar, after text: [Unicode.Scalar]) -> Bool {
    if scalar.isDigit {
      return text.suffix(while: \.isDigit).count < longestRun
        && !text.contains(where: HanNumber.holds)
    }
    if HanNumber.holds(scalar) { return !text.contains(where: \.isDigit) }
    return Self.signs.contains(scalar)
  }

  func isWhole(_ text: [Unicode.Scalar]) -> Bool { DateText(text.text) != nil }

  func meanings(of text: String) -> [Meaning] { expectation.meanings(of: text) }

  static func draft(_ observation: FieldObservation, _ context: SheetContext) -> FieldDraft {
    let expectation = DateExpectation(for: observation.key, received: context.received)
    var parted = observation
    parted.lines = observation.lines.map { line in
      var line = line
      line.lattice = DateComb.parted(line.lattice, cellCount: observation.cellCount)
      return line
    }
    parted.cellCount = nil
    var draft = FieldDraft.decoded(
      parted, DateContent(expectation: expectation), breaking: .dateShape)
    draft.observation = observation
    return draft
  }
}

/// A comb of eight cells holds year, month and day in its first four, next two and last two.
enum DateComb {
  private static let starts = [4, 6]

  /// Puts a dash where a new part begins, so that an empty cell cannot shift the parts.
  static func parted(_ lattice: Lattice, cellCount: Int?) -> Lattice {
    guard cellCount == 8 else { return lattice }
    var slots: [Lattice.Slot] = []
    var last: Int?
    for slot in lattice.slots {
      if let cell = slot.cell, let last, starts.contains(where: { last < $0 && $0 <= cell }) {
        slots.append(Lattice.Slot([Lattice.Alternative("-", 1)]))
      }
      slots.append(slot)
      last = slot.cell ?? last
    }
    return Lattice(slots)
  }
}
