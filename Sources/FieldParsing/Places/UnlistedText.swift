import Gazetteer

/// How probable single characters are in a place that is in no table: place names elsewhere are
/// made of the same characters as those in the tables.
struct UnlistedText: Sendable {
  /// Share of characters that the tables' names do not have: digits, names of compounds.
  private static let unseenShare = 0.25
  /// How many characters share it.
  private static let unseenCount = 4000.0

  /// Share of the characters of the words that often stand beside names.
  private static let wordShare = 0.15

  private let probabilities: [UInt32: Double]

  /// - Parameters:
  ///   - names: the names in the tables.
  ///   - words: characters of words that stand in or after names and are in no table.
  init(names: some Sequence<String>, words: String) {
    var counts: [UInt32: Double] = [:]
    var total = 0.0
    for name in names {
      for scalar in name.unicodeScalars {
        counts[scalar.value, default: 0] += 1
        total += 1
      }
    }
    let scale = (1 - Self.unseenShare - Self.wordShare) / max(total, 1)
    var probabilities = counts.mapValues { $0 * scale + Self.unseenShare / Self.unseenCount }
    let word = Self.wordShare / Double(max(1, words.unicodeScalars.count))
    for scalar in words.unicodeScalars { probabilities[scalar.value, default: 0] += word }
    self.probabilities = probabilities
  }

  func probability(of scalar: UInt32) -> Double {
    probabilities[scalar] ?? Self.unseenShare / Self.unseenCount
  }
}
