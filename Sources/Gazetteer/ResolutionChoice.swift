/// Keeps, of all readings of a path, those that explain it best, without guessing between them.
struct ResolutionChoice {
  let tables: PlaceTables

  func best(of readings: [PathResolver.Reading]) -> [PathResolver.Reading] {
    guard let reach = readings.map(\.end).max() else { return [] }
    var best = readings.filter { $0.end == reach }
    if best.contains(where: \.isExact) { best.removeAll { !$0.isExact } }
    var seen: Set<DivisionCode> = []
    best = best.filter { seen.insert($0.code).inserted }
    return withoutContained(best).sorted { $0.code < $1.code }
  }

  /// Drops what lies in another unit of the set: 邢台 is 邢台市, whose 邢台县 lies in it, and
  /// 崇川区 is the code in force, not the one before.
  private func withoutContained(
    _ readings: [PathResolver.Reading]
  ) -> [PathResolver.Reading] {
    let codes = reducedCodes(readings.map(\.code))
    return readings.filter { codes.contains($0.code) }
  }

  func reducedCodes(_ codes: [DivisionCode]) -> Set<DivisionCode> {
    var kept = Set(codes)
    for code in codes {
      let holders = tables.succession.holders(of: code)
      let isHeld = kept.contains { other in
        other != code && holders.contains(other) && isInForce(other)
          && (!isInForce(code) || !tables.succession.holders(of: other).contains(code))
      }
      if isHeld { kept.remove(code) }
    }
    return kept
  }

  private func isInForce(_ code: DivisionCode) -> Bool {
    if code.level == .township { return true }
    return tables.divisions.rows(of: code).contains { tables.divisions.rows[$0].lastYear == nil }
  }
}
