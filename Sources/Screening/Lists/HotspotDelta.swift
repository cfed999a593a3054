extension HotspotList {
  /// The full list that results when a delta is put over it: what the delta lists anew takes the
  /// place of the same listing before, the rest stays. A delta lifts a listing by giving it an end;
  /// it never takes one away, since a stay before that end still counts.
  public func applying(_ delta: HotspotList) -> HotspotList {
    guard delta.envelope.coverage == .delta else { return delta }
    let changed = Set(delta.entries.map { ListedSubject($0) })
    var result = delta
    result.envelope.coverage = .full
    result.entries = entries.filter { !changed.contains(ListedSubject($0)) } + delta.entries
    return result
  }
}
