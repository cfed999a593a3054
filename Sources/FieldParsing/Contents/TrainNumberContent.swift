import Declarations

/// Train numbers, alone or as a run of several (`K1525/K1528`).
struct TrainNumberContent: Grammar {
  /// Four digits alone are one train in twenty, and often a letter taken for a digit: Z575 is
  /// read 2575.
  private let weightWithoutLetter = 0.1
  /// Fewer digits alone are no passenger train of today's timetable.
  private let weightUnusual = 0.01

  func ignores(_ scalar: Unicode.Scalar) -> Bool { " 次-".unicodeScalars.contains(scalar) }

  func admits(_ scalar: Unicode.Scalar, after text: [Unicode.Scalar]) -> Bool {
    let part = text.suffix(while: { $0 != "/" })
    if scalar == "/" { return part.last?.isDigit == true }
    let digits = part.filter(\.isDigit).count
    if scalar.isDigit { return digits < 4 && !(digits == 0 && scalar == "0") }
    return part.isEmpty && TrainNumber.letters.contains(Character(scalar))
  }

  func isWhole(_ text: [Unicode.Scalar]) -> Bool { text.last?.isDigit == true }

  func meanings(of text: String) -> [Meaning] {
    guard let run = TrainRun(text), let first = run.numbers.first else { return [] }
    if !first.isPlausible {
      return [Meaning(value: run.text, weight: weightUnusual, notes: [.trainUnusual])]
    }
    let hasLetter = first.text.first?.isNumber == false
    return [Meaning(value: run.text, weight: hasLetter ? 1 : weightWithoutLetter)]
  }

  static func draft(_ observation: FieldObservation) -> FieldDraft {
    var draft = FieldDraft.decoded(observation, TrainNumberContent(), breaking: .trainShape)
    // Nobody parts a train number: where the reader saw a gap, it may have missed a character.
    if draft.raw.drop(while: \.isWhitespace).split(separator: " ").count > 1 {
      draft.note(.cellUnread)
    }
    return draft
  }
}

extension Array {
  /// The longest end of which every element passes.
  func suffix(while passes: (Element) -> Bool) -> ArraySlice<Element> {
    var start = endIndex
    while start > startIndex, passes(self[start - 1]) { start -= 1 }
    return self[start...]
  }

}
