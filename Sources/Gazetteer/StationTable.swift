struct StationTable: Sendable {
  /// In telecode order.
  let stations: [Station]
  private let byName: [String: [Int]]
  private let byTelecode: [String: Int]

  init(_ file: TableFile) throws(GazetteerError) {
    var stations: [Station] = []
    try file.forEachLine(columns: 6) { fields in
      stations.append(
        Station(
          name: file.text(fields[1]), telecode: file.text(fields[0]),
          pinyin: file.text(fields[2]), city: file.text(fields[3]),
          cityCodes: file.list(fields[4]).compactMap { DivisionCode(rawValue: $0) },
          county: file.code(fields[5])))
      return true
    }
    self.stations = stations
    byName = Dictionary(grouping: stations.indices) { stations[$0].name }
    byTelecode = Dictionary(
      stations.indices.map { (stations[$0].telecode, $0) }, uniquingKeysWith: { first, _ in first })
  }

  func named(_ name: String) -> [Station] {
    let exact = byName[name] ?? []
    let bare = name.hasSuffix("站") ? byName[String(name.dropLast())] ?? [] : []
    return (exact.isEmpty ? bare : exact).map { stations[$0] }
  }

  func station(_ telecode: String) -> Station? { byTelecode[telecode].map { stations[$0] } }
}
