/// Zones that manage land without being a county (高新区, 经济技术开发区, 曲江新区), by the
/// prefecture or municipality they lie in.
struct ZoneTable: Sendable {
  struct Zone: Sendable {
    var name: String
    /// Every county that the zone touches, in code order.
    var counties: [DivisionCode]
  }

  private let zones: [DivisionCode: [Zone]]

  init(_ file: TableFile) throws(GazetteerError) {
    var zones: [DivisionCode: [Zone]] = [:]
    try file.forEachLine(columns: 3) { fields in
      guard let holder = file.code(fields[0]) else { return false }
      let counties = file.list(fields[2]).compactMap { DivisionCode(rawValue: $0) }
      zones[holder, default: []].append(Zone(name: file.text(fields[1]), counties: counties))
      return !counties.isEmpty
    }
    self.zones = zones
  }

  func zones(in holder: DivisionCode) -> [Zone] { zones[holder] ?? [] }

  /// The zone with the longest name that the text begins with.
  func zone(in holder: DivisionCode, beginning text: String) -> Zone? {
    zones(in: holder).filter { text.hasPrefix($0.name) }
      .max { ($0.name.count, $1.name) < ($1.name.count, $0.name) }
  }
}
