import Gazetteer

/// Which entries share ground with a unit, in flat arrays: a million sheets name some forty thousand
/// units millions of times.
struct NearTable: Sendable {
  private struct Near {
    var first: Int32
    var last: Int32
    var entry: Int32
  }

  /// What is known of one unit.
  struct Span {
    /// 0 where the place in the table is free: no unit is 0.
    fileprivate var unit: UInt32 = 0
    fileprivate var start: Int32 = 0
    fileprivate var end: Int32 = 0
    fileprivate var detailStart: Int32 = 0
    fileprivate var detailEnd: Int32 = 0
    fileprivate var finerStart: Int32 = 0
    fileprivate var finerEnd: Int32 = 0

    /// Entries that hold the unit.
    fileprivate var holding: Range<Int> { Int(start)..<Int(end) }
    /// Further entries that hold it, but mean a part that they name; the most serious first.
    var details: Range<Int> { Int(detailStart)..<Int(detailEnd) }
    /// Entries that are finer than the unit or share a part of it, the most serious first.
    var finer: Range<Int> { Int(finerStart)..<Int(finerEnd) }
    var isEmpty: Bool { start == end && !hasParts }
    /// Whether entries mean a part of it, by their units or their names.
    var hasParts: Bool { detailStart < detailEnd || finerStart < finerEnd }
  }

  /// Open addressing; at most half of the places are taken.
  private var spans = [Span](repeating: Span(), count: 1 << 6)
  private var count = 0
  private var nears: [Near] = []
  /// Entries by their numbers alone: a province may hold thousands, of which two are looked at.
  private var parts: [Int32] = []
  /// First and last day on which each entry counts.
  private let firsts: [Int32]
  private let lasts: [Int32]
  private var neighbours: UnitNeighbours

  init(_ index: ScreeningIndex) {
    firsts = index.exposures.map { Int32(clamping: $0.lowerBound) }
    lasts = index.exposures.map { Int32(clamping: $0.upperBound) }
    neighbours = UnitNeighbours(index)
  }

  /// Takes some hundredths of a second, which going through many sheets is worth.
  mutating func lookUpAll() {
    for unit in neighbours.particular.sorted() { _ = span(of: unit) }
  }

  mutating func span(of unit: UInt32) -> Span {
    let span = spans[place(of: unit)]
    return span.unit == unit ? span : lookUp(unit)
  }

  private mutating func lookUp(_ unit: UInt32) -> Span {
    var result = Span(unit: unit)
    if neighbours.particular.contains(unit) {
      result = added(neighbours.entries(near: unit), of: unit)
    } else if let above = DivisionCode(digits: unit)?.parent {
      // Nothing is listed there, so that the same entries hold it.
      result = self.span(of: above.digits)
      result.unit = unit
      result.finerEnd = result.finerStart
    }
    if count * 2 >= spans.count { grow() }
    spans[place(of: unit)] = result
    count += 1
    return result
  }

  private mutating func added(_ entries: UnitNeighbours.Entries, of unit: UInt32) -> Span {
    let (start, detailStart) = (nears.count, parts.count)
    nears += entries.holding.map { entry in
      Near(first: firsts[Int(entry)], last: lasts[Int(entry)], entry: entry)
    }.sorted { $0.first < $1.first }
    parts += entries.details
    let finerStart = parts.count
    parts += entries.finer
    return Span(
      unit: unit, start: Int32(start), end: Int32(nears.count), detailStart: Int32(detailStart),
      detailEnd: Int32(finerStart), finerStart: Int32(finerStart), finerEnd: Int32(parts.count))
  }

  /// Adds the entries that hold the unit and count on one of the days.
  func add(holding span: Span, on days: ClosedRange<Int32>, to found: inout [Int32]) {
    for number in span.holding {
      let near = nears[number]
      // The first days rise.
      if near.first > days.upperBound { break }
      if near.last >= days.lowerBound { found.append(near.entry) }
    }
  }

  /// Adds all that mean a part of ground that holds the unit.
  func add(details span: Span, on days: ClosedRange<Int32>, to found: inout [Int32]) {
    for number in span.details where meets(parts[number], days) { found.append(parts[number]) }
  }

  /// Of some parts that a sheet is told the most serious of, and whether there are others: that one
  /// and the next, without those that are `known` to be met otherwise.
  func firstTwo(
    of numbers: Range<Int>, on days: ClosedRange<Int32>, except known: [Int32]
  ) -> (first: Int32, next: Int32?)? {
    var first: Int32?
    for number in numbers {
      let entry = parts[number]
      guard meets(entry, days), !known.sortedContains(entry) else { continue }
      if let first { return (first, entry) }
      first = entry
    }
    return first.map { ($0, nil) }
  }

  /// Whether the entry counts on one of the days.
  func meets(_ entry: Int32, _ days: ClosedRange<Int32>) -> Bool {
    firsts[Int(entry)] <= days.upperBound && lasts[Int(entry)] >= days.lowerBound
  }

  private mutating func grow() {
    let known = spans.filter { $0.unit != 0 }
    spans = Array(repeating: Span(), count: spans.count * 4)
    for span in known { spans[place(of: span.unit)] = span }
  }

  private func place(of unit: UInt32) -> Int {
    let mask = spans.count - 1
    var place = Int((unit &* 0x9E37_79B1) >> 8) & mask
    while spans[place].unit != 0, spans[place].unit != unit { place = (place + 1) & mask }
    return place
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
