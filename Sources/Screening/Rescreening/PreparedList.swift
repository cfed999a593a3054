public import Declarations

/// A hotspot list made ready once, for screening and for telling whom a change touches.
public struct PreparedList: Sendable {
  public let list: HotspotList
  public let index: ScreeningIndex
  public let reach: ListReach
  public let screener: Screener
  private var entries: ReachedEntries

  public init(_ list: HotspotList, for screener: Screener) {
    self.list = list
    self.screener = screener
    index = screener.index(list)
    reach = screener.reach(of: list)
    entries = ReachedEntries(index, reach)
  }

  /// For going through many sheets; see ``ReachedEntries``.
  public mutating func lookUpAll() { entries.lookUpAll() }

  /// A finder of its own for every worker.
  public func reachedEntries() -> ReachedEntries { entries }

  public func reach(of declaration: Declaration) -> Reach {
    screener.reach(of: declaration, lookBackDays: list.envelope.lookBackDays)
  }

  /// Verdict, referral and state as they are under this list.
  public func screened(_ declaration: Declaration) -> Declaration {
    screener.screened(declaration, with: index)
  }

  /// As ``screened(_:)``, and where the sheet can be met.
  public func screenedWithReach(
    _ declaration: Declaration
  ) -> (declaration: Declaration, reach: Reach) {
    let sheet = screener.sheet(declaration, with: index)
    return (
      screener.screened(declaration, sheet, with: index),
      screener.reach(of: sheet, lookBackDays: list.envelope.lookBackDays)
    )
  }

  /// Verdict and state alone: the referral does not depend on the list.
  public func outcome(
    of declaration: Declaration
  ) -> (outcome: ScreeningOutcome, state: Declaration.State) {
    let outcome = screener.screen(declaration, with: index)
    let state = ReviewOrder(policy: screener.policy).state(of: declaration, under: outcome)
    return (outcome, state)
  }
}
