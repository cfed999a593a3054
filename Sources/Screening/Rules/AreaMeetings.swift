import Declarations
import Gazetteer

/// All listed areas that a presence may have met, under any reading of place and days.
struct AreaMeetings {
  struct Meeting {
    /// Number in the list.
    var entry: Int
    var match: AreaMatch
    /// The unit read that met the entry; nil where the text did.
    var unit: DivisionCode?
    var probability: Double
    /// The share of what the place may mean that meets the entry as closely, 0 to 1.
    var share: Double
  }

  private(set) var all: [Meeting] = []
  private let presence: Presence
  private let index: ScreeningIndex
  private let texts: [String]

  init(of presence: Presence, in index: ScreeningIndex) {
    self.presence = presence
    self.index = index
    texts = presence.texts.map(\.text)
    var found: [Int: [Meeting]] = [:]
    for candidate in presence.places { collect(candidate, into: &found) }
    all = found.keys.sorted().compactMap { found[$0].flatMap(joined) } + unplaced
  }

  private func collect(_ candidate: Presence.Candidate, into found: inout [Int: [Meeting]]) {
    let neighbours = index.neighbours(of: candidate.code)
    for entry in Set(neighbours.holding) where meetsDays(entry) {
      guard case .area(let area) = index.list.entries[entry].target else { continue }
      let match = AreaMatch(
        of: candidate.code, in: area, texts: texts, gazetteer: index.gazetteer)
      found[entry, default: []].append(meeting(entry, match, candidate))
    }
    for entry in neighbours.within + neighbours.overlapping where meetsDays(entry) {
      found[entry, default: []].append(meeting(entry, .coarser, candidate))
    }
  }

  private func meeting(
    _ entry: Int, _ match: AreaMatch, _ candidate: Presence.Candidate
  ) -> Meeting {
    Meeting(
      entry: entry, match: match, unit: candidate.code, probability: candidate.probability,
      share: presence.share(of: [candidate]))
  }

  private func meetsDays(_ entry: Int) -> Bool {
    index.list.entries[entry].exposure.meets(presence.possibleDays)
  }

  /// Several readings of one place may meet one entry: the closest match counts, and the shares
  /// of all readings that match as closely add up.
  private func joined(_ meetings: [Meeting]) -> Meeting? {
    guard let closest = meetings.map(\.match).max() else { return nil }
    let same = meetings.filter { $0.match == closest }
    guard var result = same.max(by: { $0.probability < $1.probability }) else { return nil }
    result.share = same.reduce(0) { $0 + $1.share }
    return result
  }

  /// Entries whose place is not in the gazetteer, met by their text.
  private var unplaced: [Meeting] {
    guard presence.manner == .stay else { return [] }
    return index.unplaced.filter(meetsDays).compactMap { entry in
      guard let path = index.list.entries[entry].place?.path.comparable,
        let met = presence.texts.first(where: { resembles($0.text, path) })
      else { return nil }
      return Meeting(
        entry: entry, match: .ambiguousEntry, unit: nil, probability: met.probability, share: 0)
    }
  }

  /// One names the other. Single characters name nothing.
  private func resembles(_ text: String, _ path: String) -> Bool {
    min(text.count, path.count) >= 2 && (text.contains(path) || path.contains(text))
  }
}
