import Declarations

/// Interval against interval, inclusive at both ends, by the day.
enum DayOverlap {
  /// Under no plausible reading of the days.
  case none
  /// Under some reading, or on some of the days that it can only have been.
  case possible
  /// Whatever the days were. A window whose end lies before its start is a misprint: nothing is.
  case sure

  init(of presence: Presence, with window: DayWindow) {
    guard window.meets(presence.possibleDays) else {
      self = .none
      return
    }
    let isSure =
      !window.isReversed && !presence.sureDays.isEmpty && presence.sureDays.allSatisfy(window.meets)
    self = isSure ? .sure : .possible
  }
}
