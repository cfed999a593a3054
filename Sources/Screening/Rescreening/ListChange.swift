/// From one list to another, as far as it can touch a sheet.
public enum ListChange: Hashable, Sendable {
  /// Every sheet may be touched: the rules or the terms of the list are others.
  case everything
  /// Sheets that reach one of these entries, as they were or as they are.
  case entries([ListedReach])

  /// Entries that only changed their place in the list count too, since of two entries that are
  /// as serious the first is told.
  public init(from earlier: ListReach, to later: ListReach) {
    guard earlier.setting == later.setting else {
      self = .everything
      return
    }
    let head = zip(earlier.hashes, later.hashes).prefix { $0 == $1 }.count
    let shorter = min(earlier.hashes.count, later.hashes.count) - head
    let tail = zip(earlier.hashes.reversed(), later.hashes.reversed()).prefix { $0 == $1 }.count
    let kept = min(shorter, tail)
    let changed = Self.changed(
      from: earlier.hashes[head..<(earlier.hashes.count - kept)],
      to: later.hashes[head..<(later.hashes.count - kept)])
    let entries = changed.earlier.map(earlier.entry) + changed.later.map(later.entry)
    self = entries.contains(nil) ? .everything : .entries(entries.compactMap(\.self))
  }

  private static func changed(
    from earlier: ArraySlice<UInt64>, to later: ArraySlice<UInt64>
  ) -> (earlier: [Int], later: [Int]) {
    var places: [UInt64: [Int]] = [:]
    for place in earlier.indices.reversed() { places[earlier[place], default: []].append(place) }
    var pairs: [(earlier: Int, later: Int)] = []
    for place in later.indices {
      if let before = places[later[place]]?.popLast() { pairs.append((before, place)) }
    }
    let standing = longestRise(of: pairs.map(\.earlier)).map { pairs[$0] }
    let stayed = (earlier: Set(standing.map(\.earlier)), later: Set(standing.map(\.later)))
    return (
      earlier.indices.filter { !stayed.earlier.contains($0) },
      later.indices.filter { !stayed.later.contains($0) }
    )
  }

  /// The positions of a longest rising run of numbers: what need not be moved to sort them.
  static func longestRise(of numbers: [Int]) -> [Int] {
    var ends: [Int] = []
    var before = [Int?](repeating: nil, count: numbers.count)
    for (position, number) in numbers.enumerated() {
      var low = 0
      var high = ends.count
      while low < high {
        let middle = (low + high) / 2
        if numbers[ends[middle]] < number { low = middle + 1 } else { high = middle }
      }
      before[position] = low > 0 ? ends[low - 1] : nil
      if low == ends.count { ends.append(position) } else { ends[low] = position }
    }
    var rise: [Int] = []
    var next = ends.last
    while let position = next {
      rise.append(position)
      next = before[position]
    }
    return rise.reversed()
  }
}
