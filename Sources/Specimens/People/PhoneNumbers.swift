/// Mobile numbers that reach nobody: the prefixes were with no operator when the forms were
/// written (June 2020). The ministry's numbering plan leaves 142, 143 and 154 free, and of the
/// 16x and 19x rows had by then given out only 162, 165-167 and 190-193, 195-199.
enum PhoneNumbers {
  static let unassignedPrefixes = ["142", "143", "154", "160", "161", "163", "164", "168", "169"]

  static func mobile(using chance: inout SeededGenerator) -> String {
    let prefix = chance.pick(unassignedPrefixes) ?? "154"
    return prefix + (0..<8).map { _ in String(chance.whole(0...9)) }.joined()
  }
}
