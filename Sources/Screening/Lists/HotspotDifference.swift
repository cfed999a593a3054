import Declarations

/// What became of one listing from one version to the next.
public struct HotspotChange: Hashable, Sendable {
  public enum Kind: String, Sendable, Codable, CaseIterable {
    /// Was not listed before.
    case new
    /// Is no longer listed.
    case lifted
    /// To a more serious level, or to a less serious one.
    case raised, lowered
    /// More days, or fewer.
    case extended, shortened
    /// More ground (an exclusion fell, or the subtree joined), or less.
    case widened, narrowed
  }

  public var kind: Kind
  /// As listed before; nil for a new one.
  public var before: HotspotEntry?
  /// As listed after; nil for a lifted one.
  public var after: HotspotEntry?

  public init(kind: Kind, before: HotspotEntry?, after: HotspotEntry?) {
    self.kind = kind
    self.before = before
    self.after = after
  }
}

extension HotspotList {
  /// What an epidemiologist would say changed. One entry may change in several ways and then
  /// stands there once for each. First what is in the later list, in its order, then the lifted.
  public static func diff(from earlier: HotspotList, to later: HotspotList) -> [HotspotChange] {
    var waiting = Dictionary(grouping: earlier.entries.reversed(), by: ListedSubject.init)
    var changes: [HotspotChange] = []
    for after in later.entries {
      let subject = ListedSubject(after)
      if let before = waiting[subject]?.popLast() {
        let ranks = (
          earlier.envelope.rank(ofLevel: before.level), later.envelope.rank(ofLevel: after.level)
        )
        changes += Self.kinds(from: before, to: after, ranks: ranks).map {
          HotspotChange(kind: $0, before: before, after: after)
        }
      } else {
        changes.append(HotspotChange(kind: .new, before: nil, after: after))
      }
    }
    let lifted = Set(waiting.values.joined().map(\.id))
    return changes
      + earlier.entries.filter { lifted.contains($0.id) }.map {
        HotspotChange(kind: .lifted, before: $0, after: nil)
      }
  }

  private static func kinds(
    from before: HotspotEntry, to after: HotspotEntry, ranks: (before: Int, after: Int)
  ) -> [HotspotChange.Kind] {
    var kinds: [HotspotChange.Kind] = []
    if ranks.after != ranks.before && before.level != after.level {
      kinds.append(ranks.after < ranks.before ? .raised : .lowered)
    }
    let days = windowChange(from: before.exposure, to: after.exposure)
    if days.extended { kinds.append(.extended) }
    if days.shortened { kinds.append(.shortened) }
    kinds += groundChange(from: before, to: after)
    return kinds
  }

  private static func windowChange(
    from before: DayWindow, to after: DayWindow
  ) -> (extended: Bool, shortened: Bool) {
    let earliest = CalendarDay(ordinal: .min)
    let latest = CalendarDay(ordinal: .max)
    let starts = (before.from ?? earliest, after.from ?? earliest)
    let ends = (before.to ?? latest, after.to ?? latest)
    return (
      starts.1 < starts.0 || ends.1 > ends.0,
      starts.1 > starts.0 || ends.1 < ends.0
    )
  }

  private static func groundChange(
    from before: HotspotEntry, to after: HotspotEntry
  ) -> [HotspotChange.Kind] {
    guard case .area(let old) = before.target, case .area(let new) = after.target else { return [] }
    let oldExclusions = Set(old.exclusions.map(\.path))
    let newExclusions = Set(new.exclusions.map(\.path))
    var kinds: [HotspotChange.Kind] = []
    if !oldExclusions.isSubset(of: newExclusions) || (old.match, new.match) == (.exact, .subtree) {
      kinds.append(.widened)
    }
    if !newExclusions.isSubset(of: oldExclusions) || (old.match, new.match) == (.subtree, .exact) {
      kinds.append(.narrowed)
    }
    return kinds
  }
}
