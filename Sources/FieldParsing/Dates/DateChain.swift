internal import Declarations

/// Days that follow one another, each with several readings, weighed together: what each most
/// probably is, given all others.
struct DateChain {
  /// What a day of a journey is, for how it follows the one before.
  enum Kind: Equatable {
    case stayStart, stayEnd, departure, arrival
  }

  struct Link {
    var kind: Kind
    /// With their probabilities, which leave room for a day that nobody read.
    var readings: [(day: CalendarDay, probability: Double)]
  }

  struct Outcome {
    /// Of every reading, in the order of the links; each link's sum is at most 1.
    var probabilities: [[Double]]
    /// Of what was read, before it is shared out: the greater, the better the order fits.
    var evidence: Double
  }

  /// One day in a hundred is written out of order, by slip or on purpose.
  private static let outOfOrder = 0.01
  /// How well a day that nobody read fits its neighbours.
  private static let unread = 0.05
  /// Days in which the chance of a longer stay or a longer gap falls to a third.
  private static let usualDays = 14.0

  let links: [Link]

  /// Forward and backward over the links.
  func weighed() -> Outcome {
    guard !links.isEmpty else { return Outcome(probabilities: [], evidence: 1) }
    let own = links.map { link in
      link.readings.map(\.probability)
        + [max(1e-6, 1 - link.readings.reduce(0) { $0 + $1.probability })]
    }
    var forward = [own[0]]
    for index in links.indices.dropFirst() {
      forward.append(
        own[index].indices.map { here in
          own[index][here]
            * forward[index - 1].indices.reduce(0) {
              $0 + forward[index - 1][$1] * fit(index - 1, $1, here)
            }
        })
    }
    var backward = own.map { $0.map { _ in 1.0 } }
    for index in links.indices.dropLast().reversed() {
      for here in own[index].indices {
        backward[index][here] = own[index + 1].indices.reduce(0) {
          $0 + fit(index, here, $1) * own[index + 1][$1] * backward[index + 1][$1]
        }
      }
    }
    let evidence = forward[links.count - 1].reduce(0, +)
    let probabilities = links.indices.map { index in
      links[index].readings.indices.map { forward[index][$0] * backward[index][$0] / evidence }
    }
    return Outcome(probabilities: probabilities, evidence: evidence)
  }

  /// Of two readings of neighbours; the place after the last reading stands for an unread day.
  private func fit(_ index: Int, _ first: Int, _ second: Int) -> Double {
    let (one, next) = (links[index], links[index + 1])
    guard one.readings.indices.contains(first), next.readings.indices.contains(second) else {
      return Self.unread
    }
    let days = one.readings[first].day.distance(to: next.readings[second].day)
    return Self.fit(one.kind, next.kind, days: days)
  }

  /// How usual it is that the second day comes so many days after the first, 1 for the most usual.
  static func fit(_ first: Kind, _ second: Kind, days: Int) -> Double {
    guard days >= 0 else { return outOfOrder }
    let later = exponential(-Double(days) / usualDays)
    switch (first, second) {
    case (.stayStart, .stayEnd): return later
    case (.departure, _): return days < 2 ? 1 : outOfOrder
    // One stay ends on the day on which the next begins, or the journey.
    case (.stayEnd, _): return days == 0 ? 1 : days == 1 ? 0.5 : 0.2 * later
    default: return 0.5 * later
    }
  }
}
