import Gazetteer

/// Entries of areas that lie wholly in another entry, such as a village in a listed township, or
/// that list the same unit at two levels.
struct ListOverlaps {
  let entries: [HotspotEntry]
  let lines: [Int]

  var found: [ImportReport.Overlap] {
    var wholes: [DivisionCode: Int] = [:]
    for (number, entry) in entries.enumerated() {
      guard let area = wholeArea(entry), wholes[area] == nil else { continue }
      wholes[area] = number
    }
    if wholes.isEmpty { return [] }
    return entries.indices.compactMap { overlap(of: $0, with: wholes) }
  }

  private func overlap(
    of number: Int, with wholes: [DivisionCode: Int]
  ) -> ImportReport.Overlap? {
    guard case .area(let area) = entries[number].target, area.place.codes.count == 1 else {
      return nil
    }
    var unit = area.place.codes.first
    while let code = unit {
      if let wider = wholes[code], wider != number, entries[wider].place != area.place,
        let path = entries[wider].place?.path
      {
        return .init(text: area.place.path, line: lines[number], within: path)
      }
      unit = code.parent
    }
    return nil
  }

  /// The one unit that an entry lists with all that lies in it.
  private func wholeArea(_ entry: HotspotEntry) -> DivisionCode? {
    guard case .area(let area) = entry.target, area.match == .subtree, area.exclusions.isEmpty,
      area.place.detail.isEmpty, area.place.codes.count == 1
    else { return nil }
    return area.place.codes.first
  }
}
