/// A train's number: an optional letter of G D C Z T K Y L S P A N, then one to four digits.
public struct TrainNumber: Hashable, Sendable {
  /// High-speed, intercity, direct, express, tourist, extra, suburban and regional services.
  public static let letters: Set<Character> = [
    "G", "D", "C", "Z", "T", "K", "Y", "L", "S", "P", "A", "N",
  ]

  /// Upper case, such as `K1525`.
  public let text: String

  public init?(_ text: some StringProtocol) {
    let digits = text.first.map { Self.letters.contains($0) } == true ? text.dropFirst() : text[...]
    guard (1...4).contains(digits.count), digits.allSatisfy({ ("0"..."9").contains($0) }),
      digits.first != "0"
    else { return nil }
    self.text = String(text)
  }

  /// Passenger trains without a letter have four digits.
  var isPlausible: Bool { text.first.map { !("0"..."9").contains($0) } == true || text.count == 4 }
}

extension TrainNumber: CustomStringConvertible {
  public var description: String { text }
}

/// The numbers of one run: `K1525/K1528` changes its number on the way.
public struct TrainRun: Hashable, Sendable {
  public let numbers: [TrainNumber]

  /// Numbers parted by `/`; a part without a letter has the letter of the first.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard let first = parts.first, let firstNumber = TrainNumber(first) else { return nil }
    let letter = first.prefix { !("0"..."9").contains($0) }
    var numbers = [firstNumber]
    for part in parts.dropFirst() {
      let isBare = part.first.map { ("0"..."9").contains($0) } == true
      let named = isBare ? String(letter) + String(part) : String(part)
      guard let number = TrainNumber(named) else { return nil }
      numbers.append(number)
    }
    // The timetable knows runs of up to four numbers.
    guard numbers.count <= 4 else { return nil }
    self.numbers = numbers
  }

  public var text: String { numbers.map(\.text).joined(separator: "/") }
}
