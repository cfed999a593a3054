/// Remembers for every unit that was asked about which entries share ground with it, in flat
/// arrays: a million sheets name some forty thousand units millions of times.
struct NearTable: Sendable {
  struct Near {
    var first: Int32
    var last: Int32
    var entry: Int32

    func meets(_ days: ClosedRange<Int32>) -> Bool {
      first <= days.upperBound && last >= days.lowerBound
    }
  }

  private struct Span {
    /// Entries that hold the unit.
    var holding: Range<Int32> = 0..<0
    /// Entries that are finer than the unit or share a part of it, the most serious first.
    var finer: Range<Int32> = 0..<0
  }

  /// Open addressing; no unit is 0.
  private var units: [UInt32]
  private var spans: [Span]
  private var count = 0
  private var nears: [Near] = []

  init() {
    units = Array(repeating: 0, count: 1 << 12)
    spans = Array(repeating: Span(), count: 1 << 12)
  }

  func knows(_ unit: UInt32) -> Bool { units[place(of: unit)] == unit }

  /// Adds the entries that hold the unit and count on one of the days.
  func add(holding unit: UInt32, on days: ClosedRange<Int32>, to found: inout [Int32]) {
    for number in spans[place(of: unit)].holding {
      let near = nears[Int(number)]
      // The first days rise.
      if near.first > days.upperBound { break }
      if near.last >= days.lowerBound { found.append(near.entry) }
    }
  }

  /// Of the entries that are finer than the unit a sheet is told the most serious, and whether
  /// there are others: so it adds the first two that are not `known` to be met otherwise.
  func add(
    finerThan unit: UInt32, on days: ClosedRange<Int32>, except known: [Int32],
    to found: inout [Int32]
  ) {
    var rest = 2
    for number in spans[place(of: unit)].finer {
      let near = nears[Int(number)]
      guard near.meets(days), !known.sortedContains(near.entry) else { continue }
      found.append(near.entry)
      rest -= 1
      if rest == 0 { return }
    }
  }

  /// `finer` is in the order of seriousness. A unit that is 0 is none and stays unknown.
  mutating func learn(holding: [Near], finer: [Near], of unit: UInt32) {
    guard unit != 0, !knows(unit) else { return }
    if count * 2 >= units.count { grow() }
    let start = Int32(nears.count)
    nears += holding.sorted { ($0.first, $0.entry) < ($1.first, $1.entry) }
    let middle = Int32(nears.count)
    nears += finer
    let place = place(of: unit)
    units[place] = unit
    spans[place] = Span(holding: start..<middle, finer: middle..<Int32(nears.count))
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
    spans = Array(repeating: Span(), count: units.count)
    for (unit, span) in known {
      let place = place(of: unit)
      units[place] = unit
      spans[place] = span
    }
  }
}

extension [Int32] {
  /// Whether it holds the number; its numbers rise.
  fileprivate func sortedContains(_ number: Int32) -> Bool {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < number { low = middle + 1 } else { high = middle }
    }
    return low < count && self[low] == number
  }
}
