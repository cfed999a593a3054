/// What few samples can tell of a share.
enum ShareBound {
  /// Median of the Jeffreys posterior of a rare event's share, by Kerman's approximation: no
  /// error among 50 counts for 0.3 %, not for none.
  static func median(_ events: Int, of count: Int) -> Double {
    (Double(events) + 1 / 6) / (Double(count) + 1 / 3)
  }
}
