/// The names by which a writing alone can meet an entry, in comparable form: whoever writes one of
/// them may have been there, whatever unit was written before it.
enum EntryNames {
  /// Shorter details (东区, 1号楼) stand in every town.
  static let shortestDetail = 3

  static func of(_ entry: HotspotEntry) -> [String] {
    switch entry.target {
    case .area(let area) where area.place.codes.isEmpty: return [area.place.path.comparable]
    case .area(let area):
      let detail = area.place.detail.comparable
      return detail.count >= shortestDetail ? [detail] : []
    case .venue(let place), .gathering(let place): return VenueName(place)?.all ?? []
    case .train: return []
    }
  }
}
