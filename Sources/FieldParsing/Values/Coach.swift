/// A coach: one or two digits, or 加 and one or two digits for an added one. Leading zeros are
/// kept as written and mean nothing.
public struct Coach: Sendable {
  public let text: String
  public let isAdded: Bool
  public let number: Int

  public init?(_ text: some StringProtocol) {
    let isAdded = text.hasPrefix("加")
    let digits = isAdded ? text.dropFirst() : text[...]
    guard (1...2).contains(digits.count), digits.allSatisfy({ ("0"..."9").contains($0) }),
      let number = Int(digits), number > 0
    else { return nil }
    self.text = String(text)
    self.isAdded = isAdded
    self.number = number
  }
}

extension Coach: Hashable {
  public static func == (a: Self, b: Self) -> Bool {
    a.isAdded == b.isAdded && a.number == b.number
  }
  public func hash(into hasher: inout Hasher) {
    hasher.combine(isAdded)
    hasher.combine(number)
  }
}
