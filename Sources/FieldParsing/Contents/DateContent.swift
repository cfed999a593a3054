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
    let decoder = GrammarDecoder(grammar: DateContent(expectation: expectation))
    let window = DateWindowDecoder(expectation.usual)
    let readings = parted.lines.map { line in
      let lattice = CleanLattice(line.lattice, foldsCase: true)
      let written = decoder.decode(lattice)
      let mended = needsMending(written) ? window?.decode(lattice) : nil
      return ReaderDecoding(
        reader: line.reader, decoding: mended.map { $0.merged(with: written) } ?? written)
    }
    var draft = FieldDraft.combined(parted, readings, breaking: .dateShape)
    draft.observation = observation
    return draft
  }

  /// Less probable than this, a day is not what is written.
  private static let leastWritten = 0.5

  /// Whether no day stands as it was read, or one that the field is not for.
  private static func needsMending(_ decoding: Decoding) -> Bool {
    guard let best = decoding.best else { return !decoding.readerBest.isEmpty }
    return decoding.isRepaired || best.probability < leastWritten
      || best.notes.contains(.dateImplausible)
  }
}

extension Decoding {
  /// With what stands as it was read beside what was mended: a day far from the usual ones may
  /// still be what is written.
  fileprivate func merged(with written: Decoding) -> Decoding {
    guard let best = written.best, !written.isRepaired else { return self }
    let isClear = best.edits == 0 && written.sureness.weakest >= LineSureness.sure
    let (first, second) = isClear ? (written, self) : (self, written)
    var merged = first
    let room = first.other
    for var candidate in second.candidates
    where !first.candidates.contains(where: { $0.value == candidate.value }) {
      candidate.probability *= room / 2
      merged.candidates.append(candidate)
      merged.other -= candidate.probability
    }
    merged.other = max(merged.other, 1e-9)
    merged.candidates.sort { ($0.probability, $1.value) > ($1.probability, $0.value) }
    return merged
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
