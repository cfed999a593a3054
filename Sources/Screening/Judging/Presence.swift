import Declarations
import Gazetteer

/// Somebody was, or may have been, somewhere for some days.
struct Presence {
  enum Manner { case stay, boarding }

  var manner: Manner
  var field: FieldKey
  /// The units the place may be, with their probabilities.
  var places: [Candidate]
  /// What is written, for comparing with details: the value, or everything plausible.
  var texts: [(text: String, probability: Double)]
  /// Of these what certainly stands there: the best reading, and the writing as it was seen.
  var sureTexts: [String]
  /// The place may carry `confirmed`.
  var placeIsCertain: Bool
  /// `confirmed` needs every one of these to meet the window; empty where no day is sure.
  var sureDays: [ClosedRange<CalendarDay>]
  /// All days on which it may have been, under any plausible reading.
  var possibleDays: ClosedRange<CalendarDay>
  /// The single ways to read the days, of which ``possibleDays`` is the whole.
  var days: DayReadings
  /// How much being there counts.
  var weight: TransitPolicy.KindWeight

  struct Candidate {
    var code: DivisionCode
    var probability: Double
  }

  /// The share of everything the place may mean that lies in the given candidates, 0 to 1.
  func share(of chosen: [Candidate]) -> Double {
    let total = places.reduce(0) { $0 + $1.probability }
    return total > 0 ? chosen.reduce(0) { $0 + $1.probability } / total : 0
  }
}

extension TransitPolicy {
  /// The kinds a stay row may be of; weighed when the list is known.
  struct KindWeight {
    var kinds: [String?]
    /// Whether the kind is sure enough to weigh less than a stay.
    var isSettled: Bool
  }

  /// The heaviest of all plausible kinds; an unsettled kind may be a stay.
  func weight(_ kind: KindWeight) -> Weight {
    kind.isSettled ? kind.kinds.map { weight(ofKind: $0) }.max() ?? .counts : .counts
  }
}
