/// A seat or berth. Two are equal where they are the same place: leading zeros mean nothing.
public struct Seat: Sendable {
  public enum Berth: String, Sendable, Hashable { case upper = "上", middle = "中", lower = "下" }

  /// As written, upper case, without spaces: `12A`, `05号下铺`, `045号`, `无座`.
  public let text: String
  /// Nil for 无座.
  public let number: Int?
  public let letter: Character?
  public let berth: Berth?

  public static let withoutSeat = "无座"
  /// EMU rows seat A B C, D F; E is left out.
  static let letters: Set<Character> = ["A", "B", "C", "D", "F"]

  public init?(_ text: some StringProtocol) {
    if text == Self.withoutSeat {
      self.init(text: String(text), number: nil, letter: nil, berth: nil)
      return
    }
    let digits = text.prefix { ("0"..."9").contains($0) }
    // Hard seats run to 118 and further in double-deckers.
    guard (1...3).contains(digits.count), let number = Int(digits), number > 0 else { return nil }
    var rest = text.dropFirst(digits.count)
    var letter: Character?
    if digits.count <= 2, let first = rest.first, Self.letters.contains(first) {
      letter = first
      rest = rest.dropFirst()
    }
    if rest.first == "号" { rest = rest.dropFirst() }
    let berth = rest.first.flatMap { Berth(rawValue: String($0)) }
    if berth != nil { rest = rest.dropFirst() }
    if berth != nil, rest == "铺" { rest = rest.dropFirst() }
    guard rest.isEmpty, letter == nil || berth == nil else { return nil }
    self.init(text: String(text), number: number, letter: letter, berth: berth)
  }

  private init(text: String, number: Int?, letter: Character?, berth: Berth?) {
    self.text = text
    self.number = number
    self.letter = letter
    self.berth = berth
  }
}

extension Seat: Hashable {
  public static func == (a: Self, b: Self) -> Bool {
    a.number == b.number && a.letter == b.letter && a.berth == b.berth
  }
  public func hash(into hasher: inout Hasher) {
    hasher.combine(number)
    hasher.combine(letter)
    hasher.combine(berth)
  }
}
