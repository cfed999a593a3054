/// Remembers for every unit that was asked about which entries share ground with it, in flat
/// arrays: a million sheets name some forty thousand units millions of times.
struct NearTable: Sendable {
  struct Near {
    var first: Int32
    var last: Int32
    var entry: Int32
  }

  /// Open addressing; no unit is 0.
  private var units: [UInt32]
  private var spans: [Range<Int32>]
  private var count = 0
  private var nears: [Near] = []

  init() {
    units = Array(repeating: 0, count: 1 << 12)
    spans = Array(repeating: 0..<0, count: 1 << 12)
  }

  /// Adds the entries near the unit that count on one of the days; false where the unit is not
  /// known yet.
  func add(near unit: UInt32, on days: ClosedRange<Int32>, to found: inout [Int32]) -> Bool {
    let place = place(of: unit)
    guard units[place] == unit else { return false }
    for number in spans[place] {
      let near = nears[Int(number)]
      // The first days rise.
      if near.first > days.upperBound { break }
      if near.last >= days.lowerBound { found.append(near.entry) }
    }
    return true
  }

  /// A unit that is 0 is none and stays unknown.
  mutating func learn(_ near: [Near], of unit: UInt32) {
    guard unit != 0, units[place(of: unit)] != unit else { return }
    if count * 2 >= units.count { grow() }
    let start = Int32(nears.count)
    nears += near.sorted { ($0.first, $0.entry) < ($1.first, $1.entry) }
    let place = place(of: unit)
    units[place] = unit
    spans[place] = start..<Int32(nears.count)
    count += 1
  }

  private func place(of unit: UInt32) -> Int {
    let mask = units.count - 1
    var place = Int((unit &* 0x9E37_79B1) >> 8) & mask
    while units[place] != 0, units[place] != unit { place = (place + 1) & mask }
    return place
  }

  private mutating func grow() {
    let known = zip(units, spans).filter { $0.0 != 0 }
    units = Array(repeating: 0, count: units.count * 4)
    spans = Array(repeating: 0..<0, count: units.count)
    for (unit, span) in known {
      let place = place(of: unit)
      units[place] = unit
      spans[place] = span
    }
  }
}
