public import Declarations
public import Screening

/// A declaration with all that is kept to meet it with lists.
public struct ReachedSheet: Sendable {
  var declaration: String
  var signature: UInt64
  /// As ``Reach/packed``.
  var reach: [UInt8]
  var facts: ScreeningFacts
  var keys: ReachKeys

  /// `entries` are those of `list`; a finder serves for many sheets.
  public init(
    _ declaration: Declaration, under list: PreparedList, _ entries: inout ReachedEntries
  ) {
    self.init(declaration, reach: list.reach(of: declaration), under: list, &entries)
  }

  /// `reach` is the declaration's.
  public init(
    _ declaration: Declaration, reach: Reach, under list: PreparedList,
    _ entries: inout ReachedEntries
  ) {
    self.declaration = declaration.id
    self.reach = reach.packed
    // A reach that was just taken can be read and has the look-back of the list.
    signature = (try? entries.signature(packed: self.reach)).flatMap(\.self) ?? 0
    facts = ScreeningFacts(of: declaration)
    keys = list.screener.keys(of: reach)
  }
}
