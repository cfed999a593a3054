import Gazetteer

/// The prefectures that a sheet may mean, worked out only where somebody asks.
struct SheetPrefectures: Sendable {
  private var units: [UInt32] = []
  private var found: [DivisionCode] = []

  mutating func add(_ unit: UInt32) { units.append(unit) }

  mutating func removeAll() {
    units.removeAll(keepingCapacity: true)
    found.removeAll(keepingCapacity: true)
  }

  /// Of the units under their codes and under those that their ground had or got.
  mutating func all(_ gazetteer: Gazetteer) -> [DivisionCode] {
    guard found.isEmpty else { return found }
    for code in units.lazy.compactMap({ DivisionCode(digits: $0) }) {
      if let prefecture = code.ancestor(at: .prefecture) { found.append(prefecture) }
      found += gazetteer.otherPrefectures(of: code)
    }
    return found
  }
}
