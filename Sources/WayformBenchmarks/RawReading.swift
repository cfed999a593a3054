import Declarations

/// Whether what a reader saw, before anybody says what it means, is what is written.
struct RawReading {
  let content: FieldContent

  /// A date is written in many ways: its numbers are compared, and the year may be left out.
  func isRight(_ lattice: Lattice, expected: String) -> Bool {
    let seen = lattice.best.filter { !$0.isWhitespace }.uppercased()
    guard content == .date else { return seen == expected }
    let (found, truth) = (Self.numbers(in: seen), Self.numbers(in: expected))
    return found == truth || found == Array(truth.dropFirst())
  }

  private static func numbers(in text: String) -> [Int] {
    text.split { !$0.isASCII || !$0.isNumber }.compactMap { Int($0) }
  }
}
