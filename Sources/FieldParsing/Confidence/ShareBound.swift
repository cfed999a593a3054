/// What few samples can tell of a share.
enum ShareBound {
  /// Median of the Jeffreys posterior of a rare event's share, by Kerman's approximation: no
  /// error among 50 counts for 0.3 %, not for none.
  static func median(_ events: Int, of count: Int) -> Double {
    (Double(events) + 1 / 6) / (Double(count) + 1 / 3)
  }

  /// Even odds for one lane: of a dozen lanes some keep below their bound and some do not, and
  /// together they keep to it; the worst group of sheets is bounded besides.
  static let confidence = 0.5

  /// Upper bound of Clopper and Pearson at ``confidence``, by bisection; 1 without samples.
  static func upper(_ events: Int, of count: Int) -> Double {
    guard events < count else { return 1 }
    var (low, high) = (0.0, 1.0)
    for _ in 0..<40 {
      let middle = (low + high) / 2
      if atMost(events, of: count, share: middle) > 1 - confidence {
        low = middle
      } else {
        high = middle
      }
    }
    return high
  }

  /// Probability of at most so many events, each with the given share.
  private static func atMost(_ events: Int, of count: Int, share: Double) -> Double {
    let odds = share / (1 - share)
    var term = exponential(Double(count) * logarithm(1 - share))
    var sum = term
    for event in 0..<events {
      term *= Double(count - event) / Double(event + 1) * odds
      sum += term
    }
    return sum
  }
}
