import Gazetteer

/// Under which keys a sheet is kept so that a changed entry finds it: the places it may mean, and
/// the same ground under its other codes.
public struct ReachKeys: Hashable, Sendable {
  public struct Place: Hashable, Sendable {
    public var key: Int64
    /// Ordinals; see ``CalendarDay/ordinal``.
    public var first: Int32
    public var last: Int32
  }

  public var places: [Place]
  public var trains: [String]
  /// What is written of stays, in comparable form.
  public var texts: [String]
}

extension Screener {
  public func keys(of reach: Reach) -> ReachKeys {
    var days: [Int64: ClosedRange<Int32>] = [:]
    for ground in reach.grounds {
      for unit in ground.units {
        guard let code = DivisionCode(digits: unit) else { continue }
        for code in gazetteer.relatedCodes(of: code) {
          let before = days[code.reachKey] ?? ground.days
          days[code.reachKey] =
            min(
              before.lowerBound, ground.days.lowerBound)...max(
              before.upperBound, ground.days.upperBound)
        }
      }
    }
    let places = days.sorted { $0.key < $1.key }.map {
      ReachKeys.Place(key: $0.key, first: $0.value.lowerBound, last: $0.value.upperBound)
    }
    let texts = reach.namings.filter { $0.kind != .address }
      .map { String(decoding: $0.text, as: UTF16.self) }
    return ReachKeys(
      places: places, trains: Set(reach.rides.map(\.number)).sorted(),
      texts: Set(texts).sorted())
  }

  /// The keys of all sheets that may reach one of these entries; nil where only going through all
  /// of them tells, since an entry is met by what stands in an address.
  public func query(for entries: [ListedReach]) -> ReachQuery? {
    var query = ReachQuery()
    for entry in entries {
      if entry.meeting == .event { return nil }
      query.trains.formUnion(entry.trains)
      query.names.formUnion(entry.names)
      if entry.meeting == .unplaced { for name in entry.names { query.add(partsOf: name) } }
      for unit in entry.units.compactMap({ DivisionCode(digits: $0) }) {
        query.add(unit.reachKeysWithin, entry.days)
        for above in gazetteer.holdersOfGround(of: unit) {
          query.add(above.reachKey...above.reachKey, entry.days)
        }
      }
    }
    return query
  }
}

/// Which sheets a change may touch.
public struct ReachQuery: Hashable, Sendable {
  public struct Places: Hashable, Sendable {
    public var keys: ClosedRange<Int64>
    public var first: Int32
    public var last: Int32
  }

  public internal(set) var places: Set<Places> = []
  public internal(set) var trains: Set<String> = []
  /// Sheets in one of whose texts one of these stands.
  public internal(set) var names: Set<String> = []
  /// Sheets one of whose texts is one of these.
  public internal(set) var texts: Set<String> = []

  fileprivate mutating func add(_ keys: ClosedRange<Int64>, _ days: ClosedRange<Int32>) {
    places.insert(Places(keys: keys, first: days.lowerBound, last: days.upperBound))
  }

  /// All that may be written of a place that a path only names as a whole.
  fileprivate mutating func add(partsOf path: String) {
    let characters = Array(path)
    for start in characters.indices {
      for end in characters.indices[start...] { texts.insert(String(characters[start...end])) }
    }
  }
}

extension DivisionCode {
  /// Nine digits, then one for the level: all that lies in a unit stands together.
  fileprivate var reachKey: Int64 { nineDigitValue * 8 + Int64(level.rawValue) }

  fileprivate var reachKeysWithin: ClosedRange<Int64> {
    let first = nineDigitValue
    let width: Int64 =
      switch level {
      case .province: 10_000_000
      case .prefecture: 100_000
      case .county: 1_000
      case .township: 1
      }
    return first * 8...(first + width) * 8 - 1
  }

  private var nineDigitValue: Int64 {
    let digits = rawValue
    let padded = digits + String(repeating: "0", count: 9 - digits.utf8.count)
    return Int64(padded) ?? 0
  }
}
