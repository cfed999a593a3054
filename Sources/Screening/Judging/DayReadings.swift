import Declarations

/// The ways in which the days of a presence can be read, most probable first.
struct DayReadings {
  /// One way to read them.
  struct Span {
    var days: ClosedRange<CalendarDay>
    /// Of both dates being so, 0 to 1; 1 where neither is in doubt.
    var probability: Double
    /// `stays[0].to as 2020-06-12 (50 %)` for each date in doubt.
    var doubts: [String] = []
  }

  /// One reading of one date. A day that only stands in for an unknown one has no text.
  struct End {
    var day: CalendarDay
    var probability: Double
    var doubt: String?
  }

  let spans: [Span]

  init(_ spans: [Span]) {
    self.spans = spans.sorted {
      ($1.probability, $0.days.lowerBound, $0.days.upperBound)
        < ($0.probability, $1.days.lowerBound, $1.days.upperBound)
    }
  }

  /// Every start with every end, of which the reversed ones are no reading. Where all are
  /// reversed one of the dates is wrong, and any day between them may be meant.
  init(from starts: [End], to ends: [End]) {
    var spans: [Span] = []
    for start in starts {
      for end in ends where start.day <= end.day {
        spans.append(
          Span(
            days: start.day...end.day, probability: start.probability * end.probability,
            doubts: [start.doubt, end.doubt].compactMap { $0 }))
      }
    }
    let all = (starts + ends).map(\.day)
    if spans.isEmpty, let first = all.min(), let last = all.max() {
      spans = [Span(days: first...last, probability: 1)]
    }
    self.init(spans)
  }

  /// From the first to the last day of any reading; nil without one.
  var whole: ClosedRange<CalendarDay>? {
    guard let first = spans.map(\.days.lowerBound).min(),
      let last = spans.map(\.days.upperBound).max()
    else { return nil }
    return first...last
  }

  /// The most probable way under which the days meet; nil where none does.
  func first(where meets: (ClosedRange<CalendarDay>) -> Bool) -> Span? {
    spans.first { meets($0.days) }
  }
}

extension PlausibleField {
  /// The readings of a date. `unknown` stands in where some other day has to be reckoned with:
  /// nothing was read, a value is no day (至今), or one lone value is doubted.
  func ends(unknown: CalendarDay) -> [DayReadings.End] {
    let isSettled = isRead && alternatives.isEmpty
    var ends = values.compactMap { value in
      value.value.day.map { day in
        DayReadings.End(
          day: day, probability: isSettled ? 1 : value.confidence,
          doubt: isSettled ? nil : "\(key) as \(day) (\(percent(value.confidence)))")
      }
    }
    if mayBeAnyDay {
      let known = ends.reduce(0) { $0 + $1.probability }
      ends.append(DayReadings.End(day: unknown, probability: max(0, 1 - known)))
    }
    return ends
  }

  /// Whether some day other than those read has to be reckoned with.
  var mayBeAnyDay: Bool {
    guard let reading, !values.isEmpty, days.count == values.count else { return true }
    return values.count == 1 && reading.state != .read && reading.state != .corrected
  }
}
