import Gazetteer

extension ScreeningIndex {
  /// How a unit lies to the entries that share ground with it.
  struct Neighbours {
    /// Listed units that hold it or are it.
    var holding: [Int] = []
    /// Listed units within it.
    var within: [Int] = []
    /// Listed units that share ground with it through changes of the map.
    var overlapping: [Int] = []
  }

  func neighbours(of unit: DivisionCode) -> Neighbours {
    var result = Neighbours()
    let above = Set(sequence(first: unit, next: \.parent))
    for code in above { result.holding += areas[code] ?? [] }
    result.within = parts[unit] ?? []
    addRecoded(unit, beside: above, to: &result)
    return result
  }

  /// Units are renamed, recoded, merged and split: the same ground under its other codes.
  private func addRecoded(
    _ unit: DivisionCode, beside above: Set<DivisionCode>, to result: inout Neighbours
  ) {
    let others = gazetteer.equivalents(of: unit).union(gazetteer.successors(of: unit))
      .union(gazetteer.predecessors(of: unit)).subtracting([unit])
    guard !others.isEmpty else { return }
    var seen = above
    for other in others {
      for code in sequence(first: other, next: \.parent) where seen.insert(code).inserted {
        guard let listed = areas[code] else { continue }
        switch gazetteer.relation(of: unit, to: code) {
        case .same, .within: result.holding += listed
        case .around: result.within += listed
        case .overlapping: result.overlapping += listed
        case .apart: break
        }
      }
      result.within += (parts[other] ?? []).filter { sharesGround($0, with: unit) }
    }
    if !result.within.isEmpty {
      result.within = Set(result.within).subtracting(result.holding).sorted()
    }
  }

  private func sharesGround(_ number: Int, with unit: DivisionCode) -> Bool {
    let codes = list.entries[number].place?.codes ?? []
    return codes.contains { gazetteer.relation(of: unit, to: $0) != .apart }
  }
}
