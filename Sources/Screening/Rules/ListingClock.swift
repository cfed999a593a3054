import Declarations

/// The two clocks: what was listed on the days of a stay, and what is known of them now. Either is
/// a hit; the evidence says which.
enum ListingClock: Equatable {
  /// It was listed while the traveller was there.
  case then
  /// It was listed only afterwards, and the exposure reaches back to the stay.
  case afterwards(CalendarDay)

  init(of entry: HotspotEntry, on days: ClosedRange<CalendarDay>) {
    guard let from = entry.window.from, days.upperBound < from else {
      self = .then
      return
    }
    self = .afterwards(from)
  }

  /// What the evidence adds; empty where both clocks agree.
  var remark: String {
    switch self {
    case .then: ""
    case .afterwards(let day): ", listed only afterwards, from \(day)"
    }
  }
}
