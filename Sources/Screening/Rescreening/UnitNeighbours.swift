import Gazetteer

/// Looks up the entries that share ground with a unit. What it found of the units above is
/// remembered, since townships share their counties.
struct UnitNeighbours: Sendable {
  private let index: ScreeningIndex
  /// Venues and gatherings by the units they are in.
  private let events: [DivisionCode: [Int]]
  /// All that is listed, holds what is listed, or had other codes. Any other unit shares ground
  /// with the entries that hold the unit above it, and with no others.
  let particular: Set<UInt32>
  private var above: [DivisionCode: [Int]] = [:]

  /// Each entry stands once.
  struct Entries {
    /// Entries that hold the unit, in list order.
    var holding: [Int32] = []
    /// Those of them that mean a part by its name, the most serious first.
    var details: [Int32] = []
    /// Entries that are finer than the unit or share a part of it, the most serious first.
    var finer: [Int32] = []
  }

  init(_ index: ScreeningIndex) {
    self.index = index
    var events: [DivisionCode: [Int]] = [:]
    for (number, entry) in index.list.entries.enumerated() where entry.kind != .area {
      for code in entry.place?.codes ?? [] { events[code, default: []].append(number) }
    }
    self.events = events
    particular = Set(
      [Set(index.areas.keys), Set(index.parts.keys), Set(events.keys), index.recoded]
        .flatMap { $0.map(\.digits) })
  }

  mutating func entries(near unit: UInt32) -> Entries {
    guard let code = DivisionCode(digits: unit) else { return Entries() }
    let held = entries(holding: code)
    guard index.recoded.contains(code) else {
      return parted(holding: held, finer: index.parts[code] ?? [])
    }
    let all = index.neighbours(of: code)
    return parted(holding: Set(all.holding + held).sorted(), finer: all.finer)
  }

  /// What is finer too is not told as a detail.
  private func parted(holding: [Int], finer: [Int32]) -> Entries {
    var entries = Entries(finer: finer)
    let known = holding.isEmpty ? [] : Set(finer)
    var details: [Int] = []
    for entry in holding {
      if index.namesPart[entry], !known.contains(Int32(entry)) {
        details.append(index.place(of: entry))
      } else {
        entries.holding.append(Int32(entry))
      }
    }
    entries.details = details.sorted().map(ScreeningIndex.entry)
    return entries
  }

  /// What is listed of all ground that holds the unit: areas by their codes alone, events whatever
  /// the year of the code.
  private mutating func entries(holding code: DivisionCode) -> [Int] {
    if let known = above[code] { return known }
    var found = index.areas[code] ?? []
    if index.recoded.contains(code) {
      for holder in index.gazetteer.holders(of: code) { found += events[holder] ?? [] }
    } else {
      found += events[code] ?? []
    }
    if let parent = code.parent { found += entries(holding: parent) }
    let result = found.isEmpty ? [] : Set(found).sorted()
    if code.level < .township { above[code] = result }
    return result
  }
}
