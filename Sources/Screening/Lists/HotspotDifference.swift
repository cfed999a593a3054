import Declarations

/// What became of one listing from one version to the next.
public struct HotspotChange: Hashable, Sendable, Encodable {
  public enum Kind: String, Sendable, Codable, CaseIterable {
    /// Was not listed before.
    case new
    /// Is no longer listed.
    case lifted
    /// To a more serious level, or to a less serious one.
    case raised, lowered
    /// More days, or fewer.
    case extended, shortened
    /// More ground (an exclusion fell, the subtree joined, more coaches of a run), or less.
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
    let before = pairs(of: earlier.entries, with: later.entries)
    var changes: [HotspotChange] = []
    for (number, after) in later.entries.enumerated() {
      guard let before = before[number].map({ earlier.entries[$0] }) else {
        changes.append(HotspotChange(kind: .new, before: nil, after: after))
        continue
      }
      let ranks = (
        earlier.envelope.rank(ofLevel: before.level), later.envelope.rank(ofLevel: after.level)
      )
      changes += kinds(from: before, to: after, ranks: ranks).map {
        HotspotChange(kind: $0, before: before, after: after)
      }
    }
    let kept = Set(before.compactMap(\.self))
    return changes
      + earlier.entries.indices.filter { !kept.contains($0) }.map {
        HotspotChange(kind: .lifted, before: earlier.entries[$0], after: nil)
      }
  }

  /// For each later entry the number of the earlier one that it goes on from. First those that
  /// list the very same thing; then, of what is left, runs of the same train on the same day.
  private static func pairs(
    of earlier: [HotspotEntry], with later: [HotspotEntry]
  ) -> [Int?] {
    var found = [Int?](repeating: nil, count: later.count)
    var used: Set<Int> = []
    func pair<Subject: Hashable>(by subject: (HotspotEntry) -> Subject?) {
      var waiting: [Subject: [Int]] = [:]
      for number in earlier.indices.reversed() where !used.contains(number) {
        guard let subject = subject(earlier[number]) else { continue }
        waiting[subject, default: []].append(number)
      }
      for number in later.indices where found[number] == nil {
        guard let subject = subject(later[number]), let before = waiting[subject]?.popLast() else {
          continue
        }
        found[number] = before
        used.insert(before)
      }
    }
    pair { ListedSubject($0) }
    pair { ListedRun($0) }
    return found
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
    kinds += groundChange(from: before, to: after) + scopeChange(from: before, to: after)
    return kinds
  }

  /// Of the coaches and the stretch of a run: none given is all of it.
  private static func scopeChange(
    from before: HotspotEntry, to after: HotspotEntry
  ) -> [HotspotChange.Kind] {
    guard case .train(let old) = before.target, case .train(let new) = after.target else {
      return []
    }
    var kinds: Set<HotspotChange.Kind> = []
    for (old, new) in [(old.coach, new.coach), (old.segment, new.segment)] where old != new {
      if old != nil { kinds.insert(.widened) }
      if new != nil { kinds.insert(.narrowed) }
    }
    return [.widened, .narrowed].filter(kinds.contains)
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
