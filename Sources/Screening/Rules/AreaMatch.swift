import Declarations
import Gazetteer

/// How a unit that somebody was in lies to a listed area.
enum AreaMatch: Comparable {
  /// Inside, but the list means only the unit as a whole.
  case outsideExact
  /// The unit is coarser than the listed one, or shares only part of its ground.
  case coarser
  /// No unit meets, but the writing names the part that the list names.
  case named
  /// The list names a part of the unit (a village, an estate, streets) that the sheet does not.
  case detail
  /// It may mean several units, of which this is one.
  case ambiguousEntry
  /// In, or perhaps in, a part that the list leaves out.
  case excluded
  /// Inside the listed area.
  case inside

  /// For a unit that the listed area's own unit holds. `texts`: what certainly stands there.
  init(
    of unit: DivisionCode, in area: ListedArea, texts: [String], gazetteer: Gazetteer
  ) {
    let detail = AreaDetail(area.place)
    if area.match == .exact, !Self.isItself(unit, area, gazetteer) {
      self = .outsideExact
    } else if area.exclusions.contains(where: {
      AreaExclusion(part: $0, gazetteer: gazetteer).mayHold(unit)
    }) {
      self = .excluded
    } else if !detail.text.isEmpty, !detail.isNamed(in: texts) {
      self = .detail
    } else {
      self = area.place.codes.count > 1 ? .ambiguousEntry : .inside
    }
  }

  /// Whether the entry is a ``detail`` for whatever its unit holds, unless one of its
  /// ``EntryNames`` is written.
  static func isDetail(of entry: HotspotEntry) -> Bool {
    guard case .area(let area) = entry.target, area.match != .exact, area.exclusions.isEmpty else {
      return false
    }
    return !area.place.codes.isEmpty && !EntryNames.of(entry).isEmpty
  }

  /// The listed unit under this or any other of its codes, or a unit of its rank that it took over.
  private static func isItself(
    _ unit: DivisionCode, _ area: ListedArea, _ gazetteer: Gazetteer
  ) -> Bool {
    area.place.codes.contains { code in
      switch gazetteer.relation(of: unit, to: code) {
      case .same: true
      case .within: unit.level == code.level
      case .around, .overlapping, .apart: false
      }
    }
  }
}
