import Declarations
import Gazetteer

/// How a unit that somebody was in lies to a listed area.
enum AreaMatch: Comparable {
  /// Inside, but the list means only the unit as a whole.
  case outsideExact
  /// The unit is coarser than the listed one, or shares only part of its ground.
  case coarser
  /// The list names a part of the unit (a village, an estate, streets) that the sheet does not.
  case detail
  /// It may mean several units, of which this is one.
  case ambiguousEntry
  /// In, or perhaps in, a part that the list leaves out.
  case excluded
  /// Inside the listed area.
  case inside

  /// For a unit that the listed area's own unit holds.
  init(
    of unit: DivisionCode, in area: ListedArea, texts: [String], gazetteer: Gazetteer
  ) {
    if area.match == .exact, !area.place.codes.contains(where: { $0 == unit }) {
      self = .outsideExact
    } else if Self.mayBeExcluded(unit, from: area, texts: texts, gazetteer: gazetteer) {
      self = .excluded
    } else if !area.place.detail.isEmpty, !Self.mentions(area.place.detail, in: texts) {
      self = .detail
    } else {
      self = area.place.codes.count > 1 ? .ambiguousEntry : .inside
    }
  }

  private static func mayBeExcluded(
    _ unit: DivisionCode, from area: ListedArea, texts: [String], gazetteer: Gazetteer
  ) -> Bool {
    area.exclusions.contains { exclusion in
      if exclusion.codes.isEmpty { return true }
      let touching = exclusion.codes.contains {
        gazetteer.relation(of: unit, to: $0) != .apart
      }
      return touching
    }
  }

  static func mentions(_ detail: String, in texts: [String]) -> Bool {
    let detail = detail.comparable
    return !detail.isEmpty && texts.contains { $0.contains(detail) }
  }
}
