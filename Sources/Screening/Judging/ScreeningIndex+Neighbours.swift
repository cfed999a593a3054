import Gazetteer
import Synchronization

extension ScreeningIndex {
  /// How a unit lies to the entries that share ground with it.
  struct Neighbours {
    /// Listed units that hold it or are it.
    var holding: [Int] = []
    /// Listed units within it, or sharing ground with it through changes of the map; the most
    /// serious first, each once.
    var finer: [Int32] = []
  }

  func neighbours(of unit: DivisionCode) -> Neighbours {
    let isRecoded = recoded.contains(unit)
    if isRecoded, let known = recodedNeighbours.withLock({ $0[unit] }) { return known }
    var result = Neighbours()
    let above = Set(sequence(first: unit, next: \.parent))
    for code in above { result.holding += areas[code] ?? [] }
    result.finer = parts[unit] ?? []
    guard isRecoded else { return result }
    addRecoded(unit, beside: above, to: &result)
    recodedNeighbours.withLock { $0[unit] = result }
    return result
  }

  /// Units are renamed, recoded, merged and split: the same ground under its other codes.
  private func addRecoded(
    _ unit: DivisionCode, beside above: Set<DivisionCode>, to result: inout Neighbours
  ) {
    let others = gazetteer.relatedCodes(of: unit).subtracting([unit])
    var seen = above
    var within = result.finer
    var overlapping: [Int] = []
    // A county may have thousands of listed buildings in a dozen townships.
    var shared: [DivisionCode: Bool] = [:]
    func sharesGround(_ entry: Int32) -> Bool {
      (list.entries[Int(entry)].place?.codes ?? []).contains { code in
        if let known = shared[code] { return known }
        let isShared = gazetteer.relation(of: unit, to: code) != .apart
        shared[code] = isShared
        return isShared
      }
    }
    for other in others {
      for code in sequence(first: other, next: \.parent) where seen.insert(code).inserted {
        guard let listed = areas[code] else { continue }
        switch gazetteer.relation(of: unit, to: code) {
        case .same, .within: result.holding += listed
        case .around: within += listed.map { Int32($0) }
        case .overlapping: overlapping += listed
        case .apart: break
        }
      }
      within += (parts[other] ?? []).filter(sharesGround)
    }
    let holding = Set(result.holding)
    // Plain numbers are sorted: a province may have thousands of listed parts.
    let places = within.map { Int($0) }.filter { !holding.contains($0) } + overlapping
    var last: Int32 = -1
    result.finer = places.map(place).sorted().compactMap { place in
      let entry = Self.entry(at: place)
      defer { last = entry }
      return entry == last ? nil : entry
    }
  }
}

extension Gazetteer {
  /// The units above a unit, under its present code and those that it had or got.
  func holdersOfGround(of unit: DivisionCode) -> Set<DivisionCode> {
    let ground = equivalents(of: unit).union(successors(of: unit))
    return ground.union([unit]).reduce(into: []) { holders, code in
      holders.formUnion(sequence(first: code, next: \.parent).dropFirst())
    }
  }
}
