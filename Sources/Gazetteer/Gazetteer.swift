/// The places of the country: divisions from 1980 to today, railway stations, look-alikes.
public struct Gazetteer: Sendable {
  /// The tables that come with the program.
  public static func builtIn() throws(GazetteerError) -> Gazetteer { Gazetteer() }

  // MARK: Divisions

  /// The division with that code: the one in force that year, else (or with no year) the latest.
  public func division(_ code: DivisionCode, in year: Int? = nil) -> Division? { nil }

  /// The units directly below, in code order; provinces for nil. With a year, those of that year;
  /// without, those in force. A municipality's children are its districts.
  public func children(of code: DivisionCode?, in year: Int? = nil) -> [Division] { [] }

  /// The next unit up that exists: the province for a district of a municipality.
  public func parent(of code: DivisionCode) -> DivisionCode? { nil }

  /// Full names from the province down, such as 北京市丰台区花乡街道; nil for an unknown code.
  public func path(of code: DivisionCode, in year: Int? = nil) -> String? { nil }

  /// How the ground of two units lies, whatever the years of their codes.
  public func relation(of a: DivisionCode, to b: DivisionCode) -> DivisionRelation { .apart }

  /// Whether all ground of the first unit belongs to the second: by prefix, by recoding, or
  /// because it was merged into it.
  public func isWithin(_ inner: DivisionCode, _ outer: DivisionCode) -> Bool { false }

  /// All codes that the same ground had, this one included.
  public func equivalents(of code: DivisionCode) -> Set<DivisionCode> { [code] }

  /// What the unit's ground belongs to after its code ended; more than one where it was split.
  public func successors(of code: DivisionCode) -> Set<DivisionCode> { [] }
  public func predecessors(of code: DivisionCode) -> Set<DivisionCode> { [] }

  /// What a written place can mean: tolerant of missing 省/市/区, of left-out levels, of aliases
  /// and of detail after the last unit. Never names a township without its county.
  public func resolve(_ writtenPath: String) -> PlaceResolution { PlaceResolution(matches: []) }

  // MARK: Stations

  /// All, in telecode order.
  public var stations: [Station] { [] }

  /// By name, with or without 站. More than one where a name was given twice.
  public func stations(named name: String) -> [Station] { [] }

  /// By telecode.
  public func station(_ telecode: String) -> Station? { nil }

  /// The units that hold the station as far as known: its county, else its city.
  public func divisions(of station: Station) -> [DivisionCode] { [] }

  // MARK: Documents

  /// Whether the first six digits of a resident ID are a county-level code of that year, or of
  /// any year since 1980 when no year is given.
  public func areaCodeExists(_ code: String, in year: Int? = nil) -> Bool { false }

  // MARK: Characters

  /// Characters that are mistaken for this one, with their likeness from 0 to 1, likest first.
  public func lookAlikes(of character: Character) -> [(character: Character, likeness: Double)] {
    []
  }
}
