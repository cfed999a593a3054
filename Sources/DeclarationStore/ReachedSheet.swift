public import Declarations
public import Screening

/// A declaration with all that is kept to meet it with lists.
public struct ReachedSheet: Sendable {
  var declaration: String
  var signature: UInt64
  var reach: Reach
  var facts: ScreeningFacts
  var keys: ReachKeys

  /// `entries` are those of `list`; a finder is kept over many sheets, since it remembers.
  public init(
    _ declaration: Declaration, under list: PreparedList, _ entries: inout ReachedEntries
  ) {
    self.declaration = declaration.id
    reach = list.reach(of: declaration)
    // A reach that was just taken has the look-back of the list.
    signature = entries.signature(of: reach) ?? 0
    facts = ScreeningFacts(of: declaration)
    keys = list.screener.keys(of: reach)
  }

  /// Whether the place of an area in the list meets it, as far as the reach tells.
  public func meetsArea(of list: PreparedList, _ entries: inout ReachedEntries) -> Bool {
    var grounds = reach
    grounds.leaveOutNames()
    return entries.numbers(of: grounds).contains { list.list.entries[$0].kind == .area }
  }
}
