import Gazetteer

/// The prefectures that a sheet may mean, worked out only where somebody asks.
struct SheetPrefectures: Sendable {
  private var units: [UInt32] = []
  private var found: [DivisionCode] = []
  /// What was found out about recoded units, for the sheets that follow.
  private var known: [DivisionCode: Set<DivisionCode>] = [:]

  mutating func add(_ unit: UInt32) { units.append(unit) }

  /// For another sheet.
  mutating func removeAll() {
    units.removeAll(keepingCapacity: true)
    found.removeAll(keepingCapacity: true)
  }

  /// Of the units under their codes and under those that their ground had or got.
  mutating func all(_ index: ScreeningIndex) -> [DivisionCode] {
    guard found.isEmpty else { return found }
    for code in units.lazy.compactMap({ DivisionCode(digits: $0) }) {
      if index.recoded.contains(code) {
        found += all(of: code, index.gazetteer)
      } else if let prefecture = code.ancestor(at: .prefecture) {
        found.append(prefecture)
      }
    }
    return found
  }

  private mutating func all(
    of code: DivisionCode, _ gazetteer: Gazetteer
  ) -> Set<DivisionCode> {
    if let known = known[code] { return known }
    let all = Set(gazetteer.relatedCodes(of: code).compactMap { $0.ancestor(at: .prefecture) })
    known[code] = all
    return all
  }
}
