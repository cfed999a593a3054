/// A body temperature in degrees Celsius, 34.0 to 43.0, to one tenth.
public struct Temperature: Hashable, Sendable, Comparable {
  public static let tenthsRange = 340...430

  public let tenths: Int
  /// Written without its decimal point, as 365.
  public let pointWasMissing: Bool

  /// `36.5`, `36`, `36.54` (rounded), `365`; with ℃ or °C behind.
  public init?(_ text: some StringProtocol) {
    var bare = text[...]
    for unit in ["℃", "°C", "C", "°", "度"] where bare.hasSuffix(unit) {
      bare = bare.dropLast(unit.count)
    }
    let parts = bare.split(separator: ".", omittingEmptySubsequences: false)
    guard let whole = parts.first, parts.count <= 2,
      parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy { ("0"..."9").contains($0) } }),
      let number = Int(whole)
    else { return nil }
    let tenths: Int
    switch (whole.count, parts.count) {
    case (2, 1): tenths = number * 10
    case (3, 1): tenths = number
    case (2, 2):
      // Thermometers show one decimal or two.
      guard (1...2).contains(parts[1].count), let fraction = Int(parts[1]) else { return nil }
      tenths = number * 10 + (parts[1].count == 1 ? fraction : (fraction + 5) / 10)
    default: return nil
    }
    guard Self.tenthsRange.contains(tenths) else { return nil }
    self.tenths = tenths
    pointWasMissing = whole.count == 3
  }

  public static func < (a: Self, b: Self) -> Bool { a.tenths < b.tenths }
}

extension Temperature: CustomStringConvertible {
  /// One decimal: `36.5`.
  public var description: String { "\(tenths / 10).\(tenths % 10)" }
}
