extension Gazetteer {
  /// All, in telecode order.
  public var stations: [Station] { tables.stations.stations }

  /// By name, with or without 站.
  public func stations(named name: String) -> [Station] { tables.stations.named(name) }

  public func station(_ telecode: String) -> Station? { tables.stations.station(telecode) }

  /// The units that hold the station as far as known: its county, else its city. Empty for a
  /// station abroad and for a city that no table names.
  public func divisions(of station: Station) -> [DivisionCode] {
    station.county.map { [$0] } ?? station.cityCodes
  }
}
