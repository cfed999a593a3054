public import Declarations

extension HotspotList {
  /// This list with the listings that an earlier version has and this one has not, ended on the
  /// day given: the first of the two clocks. Publishers replace the whole list each time, and
  /// whoever was in a place while it was listed is a hit although it has been lifted since.
  ///
  /// `day`: the last day on which they counted, such as the day as of which this list's data are.
  /// Listings that ended before keep their end. Kept entries stand after this list's own.
  public func keepingLifted(of earlier: HotspotList, until day: CalendarDay) -> HotspotList {
    let listed = Set(entries.map { ListedSubject($0) })
    var ids = Set(entries.map(\.id))
    var result = self
    for var entry in earlier.entries where !listed.contains(ListedSubject(entry)) {
      // Lifted before its first day: it never counted.
      if let from = entry.exposure.from, from > day { continue }
      entry.window.to = entry.window.to.map { min($0, day) } ?? day
      while !ids.insert(entry.id).inserted { entry.id += "'" }
      result.entries.append(entry)
    }
    return result
  }
}
