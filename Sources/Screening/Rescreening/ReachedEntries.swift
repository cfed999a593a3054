import Gazetteer

/// Finds the entries of one list that sheets reach, from the bytes of ``Reach/packed``. Its arrays
/// serve for one sheet after the other, so every worker has its own.
public struct ReachedEntries: Sendable {
  private let index: ScreeningIndex
  private let hashes: [UInt64]
  private let setting: UInt64
  private let lookBackDays: Int
  private let runs: [UInt64: [Int32]]
  private let beginnings: NameBeginnings
  private var near: NearTable
  private var found: [Int32] = []
  private var named: [Int32] = []
  /// A unit of the sheet at hand of which parts are listed.
  private struct Coarse {
    /// Among all units of the sheet.
    var number: UInt64
    var span: NearTable.Span
    var days: ClosedRange<Int32>
    /// The place is this unit and no other one.
    var isOnly: Bool
  }

  private var coarse: [Coarse] = []
  private var prefectures = SheetPrefectures()
  private var text: [UInt16] = []
  /// Which of these meet more entries than the one that is told.
  private var others: UInt64 = 0

  public init(_ index: ScreeningIndex, _ list: ListReach) {
    self.index = index
    setting = list.hashes.setting
    hashes = list.entryHashes
    near = NearTable(index)
    lookBackDays = index.list.envelope.lookBackDays
    runs = index.runs
    beginnings = index.beginnings
  }

  /// For going through many sheets: all units are looked up at once, and not by every worker.
  mutating func lookUpAll() { near.lookUpAll() }

  /// Stands for the ``deciding(packed:)`` entries and for what each of them says, save those of
  /// which it only counts that they are there: while it stays the same, so does the outcome. Nil
  /// where the reach was taken under another look-back.
  public mutating func signature(packed reach: [UInt8]) throws(DamagedReach) -> UInt64? {
    guard try find(reach, .told) == lookBackDays else { return nil }
    var signature = StableHash.chained(setting, others)
    var last: Int32 = -1
    for entry in found where entry != last {
      signature = StableHash.chained(signature, hashes[Int(entry)])
      last = entry
    }
    return signature
  }

  /// All that hold a place, and the most serious of those that are finer; in list order, each once.
  public mutating func numbers(packed reach: [UInt8]) throws(DamagedReach) -> [Int] {
    _ = try find(reach, .all)
    return foundOnce
  }

  /// Entries that decide the outcome: a list of them alone gives it. In list order, each once.
  public mutating func deciding(packed reach: [UInt8]) throws(DamagedReach) -> [Int] {
    _ = try find(reach, .deciding)
    return foundOnce
  }

  private var foundOnce: [Int] {
    var last: Int32 = -1
    return found.compactMap { entry in
      defer { last = entry }
      return entry == last ? nil : Int(entry)
    }
  }

  private enum Wanted { case all, deciding, told }

  /// Leaves the numbers in `found`, in order. Gives the days of the look-back.
  private mutating func find(_ reach: [UInt8], _ wanted: Wanted) throws(DamagedReach) -> Int {
    found.removeAll(keepingCapacity: true)
    coarse.removeAll(keepingCapacity: true)
    prefectures.removeAll()
    others = 0
    do {
      var reader = PackedReader(reach)
      let lookBack = try reader.count()
      try findGrounds(&reader, wanted)
      try findNames(&reader)
      try findRides(&reader)
      guard reader.isAtEnd else { throw PackedReader.Damaged() }
      if found.count > 1 { found.sort() }
      if !coarse.isEmpty { findParts(wanted) }
      return lookBack
    } catch {
      throw DamagedReach()
    }
  }

  /// Where a place may be one of several units, which detail is told depends on what else each of
  /// them is: then all of them count.
  private mutating func findGrounds(
    _ reader: inout PackedReader, _ wanted: Wanted
  ) throws(PackedReader.Damaged) {
    var number: UInt64 = 0
    for _ in 0..<(try reader.length()) {
      let days = try reader.days()
      let count = try reader.length()
      let isOnly = count == 1 && wanted != .all
      for _ in 0..<count {
        number += 1
        let unit: UInt32 = try reader.number()
        prefectures.add(unit)
        let span = near.span(of: unit)
        guard !span.isEmpty else { continue }
        near.add(holding: span, on: days, to: &found)
        if !isOnly { near.add(details: span, on: days, to: &found) }
        if span.hasParts {
          coarse.append(Coarse(number: number, span: span, days: days, isOnly: isOnly))
        }
      }
    }
  }

  /// Once all that is met otherwise is found.
  private mutating func findParts(_ wanted: Wanted) {
    named.removeAll(keepingCapacity: true)
    for unit in coarse {
      if unit.isOnly { add(firstOf: unit.span.details, unit.days, wanted, 2 * unit.number) }
      add(firstOf: unit.span.finer, unit.days, wanted, 2 * unit.number + 1)
    }
    guard !named.isEmpty else { return }
    found += named
    found.sort()
  }

  private mutating func add(
    firstOf parts: Range<Int>, _ days: ClosedRange<Int32>, _ wanted: Wanted, _ number: UInt64
  ) {
    guard let two = near.firstTwo(of: parts, on: days, except: found) else { return }
    named.append(two.first)
    guard let next = two.next else { return }
    others = StableHash.chained(others, number)
    if wanted != .told { named.append(next) }
  }

  private mutating func findNames(_ reader: inout PackedReader) throws(PackedReader.Damaged) {
    for _ in 0..<(try reader.length()) {
      let days = try reader.days()
      let (kind, count) = try reader.naming()
      guard try beginnings.mayName(reader, units: count, isStay: kind != .address) else {
        try reader.skip(units: count)
        continue
      }
      try reader.read(units: count, into: &text)
      named.removeAll(keepingCapacity: true)
      index.addNames(in: text, kind, near: &prefectures, to: &named)
      add(named, on: days)
    }
  }

  private mutating func findRides(_ reader: inout PackedReader) throws(PackedReader.Damaged) {
    for _ in 0..<(try reader.length()) {
      let days = try reader.days()
      if let listed = runs[try reader.textHash()] { add(listed, on: days) }
    }
  }

  private mutating func add(_ entries: [Int32], on days: ClosedRange<Int32>) {
    for entry in entries where near.meets(entry, days) { found.append(entry) }
  }
}

/// What is kept of where a sheet can be met cannot be read.
public struct DamagedReach: Error {}
