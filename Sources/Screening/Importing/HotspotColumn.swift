/// The columns of a hotspot CSV.
enum HotspotColumn: String, CaseIterable {
  case kind, level, place, code, from, to, exposureFrom, match, exclude
  case train, date, coach, segment, source, note

  /// The column's own spelling where only the case differs; any other name stays.
  static func canonical(_ name: String) -> String {
    allCases.first { $0.rawValue.lowercased() == name.lowercased() }?.rawValue ?? name
  }
}
