import Declarations

/// Nobody arrives before the day of departure.
struct ArrivalFollowsDeparture: SheetRule {
  /// Most journeys end on the day they begin or the next.
  private let usualDays = 0...1
  private let evidence = 1.0

  func apply(to sheet: inout SheetDraft) {
    guard let departure = sheet.day(.departureDate), let arrival = sheet.day(.arrivalDate)
    else { return }
    if arrival < departure {
      sheet.oppose(.departureDate, .arrivalDate, by: .arrivalBeforeDeparture)
    } else if usualDays.contains(arrival.ordinal - departure.ordinal) {
      sheet.support(.departureDate, .arrivalDate, evidence: evidence)
    }
  }
}
