import Gazetteer

/// Finds the entries of one list that sheets reach. It remembers what it looked up, so every
/// worker has its own.
public struct ReachedEntries: Sendable {
  private let index: ScreeningIndex
  private let hashes: [UInt64]
  private let setting: UInt64
  /// First and last day on which each entry counts.
  private let firsts: [Int32]
  private let lasts: [Int32]
  private let lookBackDays: Int
  private var venues = NameTable()
  /// What area entries name below the gazetteer, and the paths that it does not know.
  private var areas = NameTable()
  /// Those paths, for writings that stand in them.
  private var paths = PathTable()
  /// Venues and gatherings by the units they are in.
  private var events: [DivisionCode: [Int]] = [:]
  private var near: [UInt32: [Int32]] = [:]
  private var runs: [String: [Int]] = [:]

  public init(_ index: ScreeningIndex, _ list: ListReach) {
    self.index = index
    setting = list.setting
    hashes = list.hashes
    let days = index.list.entries.map(ListedReach.days)
    firsts = days.map(\.lowerBound)
    lasts = days.map(\.upperBound)
    lookBackDays = index.list.envelope.lookBackDays
    for (number, entry) in index.list.entries.enumerated() {
      let isUnplaced = entry.kind == .area && entry.place?.codes.isEmpty == true
      for name in EntryNames.of(entry) {
        if entry.kind == .area {
          areas.add(name, entry: number)
        } else {
          venues.add(name, entry: number)
        }
        if isUnplaced { paths.add(name, entry: number) }
      }
      if entry.kind != .area, let place = entry.place, !place.codes.isEmpty {
        for code in place.codes { events[code, default: []].append(number) }
      }
    }
  }

  /// Stands for the entries that a sheet reaches and for what each of them says: while it stays
  /// the same, so does the outcome. Nil where the reach was taken under another look-back.
  public mutating func signature(of reach: Reach) -> UInt64? {
    guard reach.lookBackDays == lookBackDays else { return nil }
    return numbers(of: reach).reduce(setting) { StableHash.chained($0, hashes[$1]) }
  }

  /// In list order, each once.
  public mutating func numbers(of reach: Reach) -> [Int] {
    var found: [Int] = []
    for ground in reach.grounds {
      for unit in ground.units { addNeighbours(of: unit, on: ground.days, to: &found) }
    }
    addNamed(reach.namings, to: &found)
    for ride in reach.rides {
      for entry in numbered(ride.number) where meets(entry, ride.days) { found.append(entry) }
    }
    guard found.count > 1 else { return found }
    found.sort()
    var last = -1
    found.removeAll { entry in
      defer { last = entry }
      return entry == last
    }
    return found
  }

  private func meets(_ entry: Int, _ days: ClosedRange<Int32>) -> Bool {
    firsts[entry] <= days.upperBound && days.lowerBound <= lasts[entry]
  }

  private mutating func addNeighbours(
    of unit: UInt32, on days: ClosedRange<Int32>, to found: inout [Int]
  ) {
    if near[unit] == nil { near[unit] = neighbours(of: unit) }
    for entry in near[unit] ?? [] where meets(Int(entry), days) { found.append(Int(entry)) }
  }

  private func neighbours(of unit: UInt32) -> [Int32] {
    guard let code = DivisionCode(rawValue: String(unit)) else { return [] }
    let all = index.neighbours(of: code)
    let held = events.isEmpty ? [] : index.gazetteer.holders(of: code).flatMap { events[$0] ?? [] }
    return Set(all.holding + all.within + all.overlapping + held).sorted()
      .map { Int32($0) }
  }

  private func addNamed(_ namings: [Reach.Naming], to found: inout [Int]) {
    for naming in namings {
      let add = { (entry: Int) in if meets(entry, naming.days) { found.append(entry) } }
      venues.forEachName(in: naming.text, add)
      guard naming.isStay else { continue }
      areas.forEachName(in: naming.text, add)
      paths.forEachPath(holding: naming.text, add)
    }
  }

  private mutating func numbered(_ number: String) -> [Int] {
    if let known = runs[number] { return known }
    let found = index.trains(numbered: [number])
    runs[number] = found
    return found
  }
}
