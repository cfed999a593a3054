/// The places of the country: divisions from 1980 to today, railway stations, look-alikes.
///
/// A value without state of its own; copies share the tables. Units are known by code; the
/// same code may have had several names, and the same ground several codes.
public struct Gazetteer: Sendable {
  let tables: PlaceTables

  /// The tables that come with the program. Loaded by the first call, then shared.
  ///
  /// - Throws: ``GazetteerError`` where they are missing or damaged.
  public static func builtIn() throws(GazetteerError) -> Gazetteer {
    Gazetteer(tables: try PlaceTables.builtIn.get())
  }

  /// Whether the first six digits of a resident ID are a county-level code of that year, or of
  /// any year since 1980 when no year is given. A number keeps the code of the day it was
  /// issued, so the year of birth does not bound it from above.
  public func areaCodeExists(_ code: String, in year: Int? = nil) -> Bool {
    guard code.utf8.count == 6, let division = DivisionCode(rawValue: code) else { return false }
    if tables.areas.contains(division, in: year) { return division.level >= .prefecture }
    let rows = tables.divisions.rows(of: division)
    let wasThere = rows.contains { row in
      year.map(tables.divisions.rows[row].covers) ?? true
    }
    switch division.level {
    case .county: return wasThere
    // A city without districts has no other code to give: 东莞, 441900.
    case .prefecture: return wasThere && tables.townships.hasUnits(division)
    case .province, .township: return false
    }
  }

  /// Characters that are mistaken for this one, with their likeness from 0 to 1, likest first.
  public func lookAlikes(of character: Character) -> [(character: Character, likeness: Double)] {
    tables.lookAlikes.entries(of: character).map { ($0.character, $0.likeness) }
  }
}
