/// From one list to another, as far as it can touch a sheet.
public enum ListChange: Hashable, Sendable {
  /// Every sheet may be touched: the rules or the terms of the list are others.
  case everything
  /// Sheets that reach one of these entries, as they were or as they are.
  case entries([ListedReach])

  /// Entries that only changed their place in the list count too, since of two entries that are
  /// as serious the first is told. `chunk` gives those of the earlier list; see
  /// ``ListReach/chunks``.
  public init(
    from earlier: ListHashes, to later: ListReach, chunk: (Int) throws -> [UInt8]?
  ) rethrows {
    self = .everything
    guard earlier.setting == later.hashes.setting else { return }
    var entries: [ListedReach] = []
    for gap in Self.gaps(from: earlier.chunks, to: later.hashes.chunks) {
      let before = try gap.earlier.map { try chunk($0).flatMap(ListedReach.unpacked) }
      let after = gap.later.map { ListedReach.unpacked(later.chunks[$0]) }
      // What was kept is damaged.
      if before.contains(nil) || after.contains(nil) { return }
      entries += Self.changed(
        from: before.flatMap { $0 ?? [] }, to: after.flatMap { $0 ?? [] })
    }
    self = .entries(entries)
  }

  private static func changed(
    from earlier: [ListedReach], to later: [ListedReach]
  ) -> [ListedReach] {
    gaps(from: earlier.map(\.hash), to: later.map(\.hash)).flatMap {
      $0.earlier.map { earlier[$0] } + $0.later.map { later[$0] }
    }
  }

  /// What lies between those that stayed and kept their order.
  private static func gaps(
    from earlier: [UInt64], to later: [UInt64]
  ) -> [(earlier: Range<Int>, later: Range<Int>)] {
    var places: [UInt64: [Int]] = [:]
    for place in earlier.indices.reversed() { places[earlier[place], default: []].append(place) }
    var pairs: [(earlier: Int, later: Int)] = []
    for place in later.indices {
      if let before = places[later[place]]?.popLast() { pairs.append((before, place)) }
    }
    let stayed = longestRise(of: pairs.map(\.earlier)).map { pairs[$0] }
    var gaps: [(earlier: Range<Int>, later: Range<Int>)] = []
    var next = (earlier: 0, later: 0)
    for pair in stayed + [(earlier.count, later.count)] {
      if next != pair { gaps.append((next.earlier..<pair.earlier, next.later..<pair.later)) }
      next = (pair.earlier + 1, pair.later + 1)
    }
    return gaps
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
