extension Gazetteer {
  /// What a written place can mean: tolerant of missing 省/市/区, of left-out levels, of aliases
  /// and former names, and of detail after the last unit. Never names a township without its
  /// county. The matches are those that explain most of the text.
  public func resolve(_ writtenPath: String) -> PlaceResolution {
    PathResolver(tables: tables, text: writtenPath).resolution()
  }
}
