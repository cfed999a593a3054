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

  /// Entries that hold one of the places, each once, in list order.
  private(set) var holding: [Meeting] = []
  /// Of the entries that are finer than the places: the most serious, and whether there are others.
  private(set) var coarser: (meeting: Meeting, hasOthers: Bool)?
  private let presence: Presence
  private let index: ScreeningIndex

  init(of presence: Presence, in index: ScreeningIndex) {
    self.presence = presence
    self.index = index
    let neighbours = presence.places.map { ($0, index.neighbours(of: $0.code)) }
    var found: [Int: [Meeting]] = [:]
    for (candidate, near) in neighbours { collect(near.holding, candidate, into: &found) }
    holding = found.keys.sorted().compactMap { found[$0].flatMap(joined) } + unplaced
    let known = Set(holding.filter { $0.match > .coarser }.map(\.entry))
    let named = named(except: known)
    holding += named
    coarser = coarser(
      neighbours.map { ($0.0, $0.1.finer) }, except: known.union(named.map(\.entry)))
  }

  private func collect(
    _ entries: [Int], _ candidate: Presence.Candidate, into found: inout [Int: [Meeting]]
  ) {
    for entry in Set(entries) where meetsDays(entry) {
      guard case .area(let area) = index.list.entries[entry].target else { continue }
      let match = AreaMatch(
        of: candidate.code, in: area, texts: presence.sureTexts, gazetteer: index.gazetteer)
      found[entry, default: []].append(meeting(entry, match, candidate))
    }
  }

  /// Of each place the first two are enough, since a city may hold thousands.
  private func coarser(
    _ places: [(candidate: Presence.Candidate, finer: [Int32])], except seen: Set<Int>
  ) -> (meeting: Meeting, hasOthers: Bool)? {
    var first: (entry: Int, candidate: Presence.Candidate)?
    var told: Set<Int> = []
    for (candidate, finer) in places {
      let entries = finer.lazy.map { Int($0) }.filter { meetsDays($0) && !seen.contains($0) }
      for entry in entries.prefix(2) where told.insert(entry).inserted {
        if let known = first?.entry, index.place(of: known) < index.place(of: entry) { continue }
        first = (entry, candidate)
      }
    }
    return first.map { (meeting($0.entry, .coarser, $0.candidate), told.count > 1) }
  }

  private func meeting(
    _ entry: Int, _ match: AreaMatch, _ candidate: Presence.Candidate
  ) -> Meeting {
    Meeting(
      entry: entry, match: match, unit: candidate.code, probability: candidate.probability,
      share: presence.share(of: [candidate]))
  }

  private func meetsDays(_ entry: Int) -> Bool {
    index.entry(entry, meets: presence.possibleDays)
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
    byText { index.unplaced.numbers(in: $0).union(index.unplaced.numbers(holding: $0)) }
      .map { meeting($0.entry, .ambiguousEntry, $0.probability) }
  }

  /// Entries whose village, estate or building is written, while the unit before it was not read
  /// or is another one of the same prefecture. A namesake in another prefecture is no meeting.
  private func named(except seen: Set<Int>) -> [Meeting] {
    byText(index.details.numbers(in:)).filter { !seen.contains($0.entry) && mayBeNear($0.entry) }
      .map { meeting($0.entry, .named, $0.probability) }
  }

  /// A writing that begins with the name names no unit before it, whatever the gazetteer takes
  /// its first characters for.
  private func mayBeNear(_ entry: Int) -> Bool {
    guard let place = index.list.entries[entry].place else { return false }
    let (codes, name) = (place.codes, place.detail.comparable)
    return presence.places.isEmpty || presence.texts.contains { $0.text.hasPrefix(name) }
      || presence.places.contains { place in
        let city = place.code.ancestor(at: .prefecture)
        return city != nil && codes.contains { $0.ancestor(at: .prefecture) == city }
      }
  }

  /// In list order, each entry with the most probable text that names it.
  private func byText(_ find: (String) -> Set<Int>) -> [(entry: Int, probability: Double)] {
    guard presence.manner == .stay else { return [] }
    var best: [Int: Double] = [:]
    for text in presence.texts {
      for entry in find(text.text) where meetsDays(entry) {
        best[entry] = max(best[entry] ?? 0, text.probability)
      }
    }
    return best.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  private func meeting(_ entry: Int, _ match: AreaMatch, _ probability: Double) -> Meeting {
    Meeting(entry: entry, match: match, unit: nil, probability: probability, share: 0)
  }
}
