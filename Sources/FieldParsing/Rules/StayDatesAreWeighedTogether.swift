import Declarations

/// The days of the stays and of the journey follow one another, in the order of the rows or against
/// it. Of the readings of each day the one counts that fits the others best; where that is not the
/// one that fits the writing best, a person looks.
struct StayDatesAreWeighedTogether: SheetRule {
  /// A reading replaces another only where it is this probable among all.
  private static let leastChange = 0.6
  /// What the others can add to or take from a day, in log-odds.
  private static let mostEvidence = 2.0
  /// Fewer days tell nothing of an order.
  private static let leastDays = 3

  func apply(to sheet: inout SheetDraft) {
    let journey = [FieldKey.departureDate, .arrivalDate]
    let outcomes = [sheet.stayRows, sheet.stayRows.reversed()].map { rows in
      let keys = (rows.flatMap { [.stay($0, .from), .stay($0, .to)] } + journey)
        .filter { sheet.day($0) != nil }
      return (keys: keys, outcome: chain(keys, sheet).weighed())
    }
    guard outcomes[0].keys.count >= Self.leastDays,
      let best = outcomes.max(by: { $0.outcome.evidence < $1.outcome.evidence })
    else { return }
    for (key, probabilities) in zip(best.keys, best.outcome.probabilities) {
      settle(key, probabilities, in: &sheet)
    }
  }

  private func chain(_ keys: [FieldKey], _ sheet: SheetDraft) -> DateChain {
    DateChain(
      links: keys.map { key in
        let readings = sheet.fields[key]?.days ?? []
        return DateChain.Link(kind: kind(key), readings: readings)
      })
  }

  private func kind(_ key: FieldKey) -> DateChain.Kind {
    if let (_, part) = key.stay { return part == .from ? .stayStart : .stayEnd }
    return key == .departureDate ? .departure : .arrival
  }

  private func settle(_ key: FieldKey, _ probabilities: [Double], in sheet: inout SheetDraft) {
    guard var field = sheet.fields[key], let present = probabilities.first,
      let best = probabilities.indices.max(by: { probabilities[$0] < probabilities[$1] })
    else { return }
    let days = field.days
    if best > 0 {
      guard probabilities[best] >= Self.leastChange else { return }
      field.prefer(.text(days[best].day.description))
      field.note(.dateFitsOthers)
    } else {
      let change = logOdds(present) - logOdds(days[0].probability)
      field.support(min(Self.mostEvidence, max(-Self.mostEvidence, change)))
    }
    field.weigh(days.map(\.day), probabilities)
    sheet.fields[key] = field
  }
}

extension FieldDraft {
  /// The value and its alternatives as days, the value first.
  fileprivate var days: [(day: CalendarDay, probability: Double)] {
    guard let day else { return [] }
    return [(day, probability)]
      + alternatives.compactMap { other in other.value.day.map { ($0, other.probability) } }
  }

  fileprivate mutating func weigh(_ days: [CalendarDay], _ probabilities: [Double]) {
    let weighed = Dictionary(zip(days, probabilities)) { first, _ in first }
    if let day, let share = weighed[day] { probability = share }
    for index in alternatives.indices {
      if let day = alternatives[index].value.day, let share = weighed[day] {
        alternatives[index].probability = share
      }
    }
    alternatives.sort { $0.probability > $1.probability }
  }
}
