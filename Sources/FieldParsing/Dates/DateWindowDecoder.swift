internal import Declarations

/// Finds the day that a misread date most probably names, among the days its field is for: every
/// way of writing every such day is laid over the slots, allowing wrong, missing and extra
/// characters.
///
/// Years that came out as `200` or `0220`, a stroke read as a 1 and a point that was not seen are
/// put right so; what it finds is mended, and goes to a person.
struct DateWindowDecoder {
  let days: ClosedRange<CalendarDay>

  /// More days than this are no window but a lifetime.
  private static let mostDays = 100
  /// A missing character: points and dashes go unseen more often than digits.
  private static let missingSign = 0.06
  private static let missingDigit = 0.03
  /// A slot without a character: specks, splinters.
  private static let extra = 0.01
  /// A reader that names a digit means another one; without its look-alikes.
  private static let wrongDigit = 0.004
  /// A look-alike of this likeness is what was written; taken from ``LookAlikes``.
  private static let lookAlike = 0.1
  /// Any other character.
  private static let wrong = 0.0003
  /// Something that is no date of these days, and what one of its slots would show.
  private static let outside = 0.02
  private static let outsideSlot = 0.03
  private static let mostCandidates = 6
  private static let leastProbability = 1e-4

  init?(_ days: ClosedRange<CalendarDay>) {
    guard days.lowerBound.distance(to: days.upperBound) <= Self.mostDays else { return nil }
    self.days = days
  }

  /// Candidates with probabilities that leave room for a day outside; none for an empty lattice.
  func decode(_ lattice: CleanLattice) -> Decoding? {
    let slots = lattice.slots.filter { !$0.isGap && !Self.isBlank($0) }
    guard (3...14).contains(slots.count) else { return nil }
    let emission = slots.map(Self.emission)
    var shares: [(day: CalendarDay, share: Double)] = []
    var sum = Self.outside
    for _ in slots { sum *= Self.outsideSlot }
    for offset in 0...days.lowerBound.distance(to: days.upperBound) {
      let day = days.lowerBound.advanced(by: offset)
      let writings = Self.writings(of: day)
      let share = writings.reduce(0) {
        $0 + $1.share * Self.likelihood(of: $1.text, emission)
      }
      sum += share
      shares.append((day, share))
    }
    let best = shares.map { (day: $0.day, share: $0.share / sum) }
      .filter { $0.share > Self.leastProbability }
      .sorted { ($0.share, $1.day) > ($1.share, $0.day) }
      .prefix(Self.mostCandidates)
    return decoding(best, lattice)
  }

  private func decoding(
    _ best: ArraySlice<(day: CalendarDay, share: Double)>, _ lattice: CleanLattice
  ) -> Decoding? {
    guard !best.isEmpty else { return nil }
    let sum = best.reduce(0) { $0 + $1.share }
    return Decoding(
      candidates: best.map {
        Decoding.Candidate(
          value: $0.day.description, probability: $0.share, mass: 0, edits: 1, isGuessed: false,
          notes: [])
      },
      other: max(1e-5, 1 - sum), refused: (lattice.best, 1), readerBest: lattice.best,
      sureness: lattice.sureness)
  }

  private static func isBlank(_ slot: CleanLattice.Slot) -> Bool {
    slot.choices.first.map { $0.scalars.allSatisfy(\.properties.isWhitespace) } ?? true
  }

  // MARK: One slot

  /// What the slot says of each character of ``alphabet``, and of any other.
  private static func emission(_ slot: CleanLattice.Slot) -> [Double] {
    alphabet.map { written in
      var share = wrong
      for choice in slot.choices {
        guard choice.scalars.count == 1, let seen = choice.scalars.first else { continue }
        share += choice.probability * likeness(seen, written)
      }
      return share
    }
  }

  private static func likeness(_ seen: Unicode.Scalar, _ written: Unicode.Scalar) -> Double {
    if seen == written { return 1 }
    let twin = LookAlikes.of(seen).first { $0.scalar == written }.map { $0.likeness * lookAlike }
    let digit = seen.isDigit && written.isDigit ? wrongDigit : 0
    return max(twin ?? 0, digit)
  }

  static let alphabet = Array("0123456789-./年月日".unicodeScalars)

  // MARK: One writing

  struct Writing {
    /// Indices into ``alphabet``.
    var text: [Int]
    /// Of all writers.
    var share: Double
  }

  /// The ways in which people write a day, with their shares.
  static func writings(of day: CalendarDay) -> [Writing] {
    let (year, month, date) = (String(day.year), String(day.month), String(day.day))
    let (month2, day2) = (two(month), two(date))
    var writings = [
      ("\(year)年\(month)月\(date)日", 0.25), ("\(month)月\(date)日", 0.15),
      ("\(year)\(month2)\(day2)", 0.08), ("\(year)年\(month2)月\(day2)日", 0.04),
    ]
    for sign in ["-", ".", "/"] {
      writings.append(("\(year)\(sign)\(month)\(sign)\(date)", 0.07))
      writings.append(("\(year)\(sign)\(month2)\(sign)\(day2)", 0.07))
      writings.append(("\(month)\(sign)\(date)", 0.03))
    }
    return writings.map { text, share in
      Writing(
        text: text.unicodeScalars.compactMap { alphabet.firstIndex(of: $0) }, share: share)
    }
  }

  private static func two(_ number: String) -> String { number.count < 2 ? "0" + number : number }

  /// Probability of the slots given the writing, over all alignments.
  private static func likelihood(of text: [Int], _ emission: [[Double]]) -> Double {
    guard abs(text.count - emission.count) <= 3 else { return 0 }
    var row = [Double](repeating: 0, count: emission.count + 1)
    row[0] = 1
    for slot in 1...emission.count { row[slot] = row[slot - 1] * extra }
    for character in text {
      let missing = character < 10 ? missingDigit : missingSign
      var diagonal = row[0]
      row[0] *= missing
      for slot in 1...emission.count {
        let here = row[slot]
        row[slot] =
          diagonal * emission[slot - 1][character] + here * missing + row[slot - 1] * extra
        diagonal = here
      }
    }
    return row[emission.count]
  }
}
