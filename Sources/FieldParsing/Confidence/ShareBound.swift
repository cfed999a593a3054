/// What few samples can tell of a share.
enum ShareBound {
  /// One standard deviation: the bound is too high for one lane in six, so that over twenty
  /// lanes the errors balance on the cautious side.
  static let deviations = 1.0

  /// Wilson's lower bound of the share of successes, 0 to 1; 0 without samples.
  static func lower(_ successes: Int, of count: Int) -> Double {
    guard count > 0 else { return 0 }
    let n = Double(count)
    let share = Double(successes) / n
    let z2 = deviations * deviations
    let spread = deviations * ((share * (1 - share) + z2 / (4 * n)) / n).squareRoot()
    return max(0, (share + z2 / (2 * n) - spread) / (1 + z2 / n))
  }

  /// Median of the Jeffreys posterior of a rare event's share, by Kerman's approximation: no
  /// error among 50 counts for 0.3 %, not for none.
  static func median(_ events: Int, of count: Int) -> Double {
    (Double(events) + 1 / 6) / (Double(count) + 1 / 3)
  }
}
