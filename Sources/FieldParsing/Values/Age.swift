/// Completed years, 0 to 120: the oldest life on record ended at 122.
public struct Age: Hashable, Sendable, Comparable {
  public static let range = 0...120

  public let years: Int

  /// `35`, `35岁`, `35周岁`.
  public init?(_ text: some StringProtocol) {
    var bare = text[...]
    for unit in ["周岁", "岁"] where bare.hasSuffix(unit) { bare = bare.dropLast(unit.count) }
    guard (1...3).contains(bare.count), bare.allSatisfy({ ("0"..."9").contains($0) }),
      let years = Int(bare), Self.range.contains(years)
    else { return nil }
    self.years = years
  }

  public static func < (a: Self, b: Self) -> Bool { a.years < b.years }
}

extension Age: CustomStringConvertible {
  public var description: String { String(years) }
}
