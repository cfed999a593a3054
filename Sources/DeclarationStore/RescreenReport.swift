public import Declarations

/// Who changed when sheets were screened again, from what to what and why. Ids, rules and entries
/// only: nothing about people.
public struct RescreenReport: Hashable, Sendable {
  public struct Change: Hashable, Sendable {
    public var declaration: String
    /// Nil where it had never been screened.
    public var from: Verdict?
    public var to: Verdict?
    /// Why: what carries the new verdict where it rose, what carried the old one where it fell.
    public var because: [Cause]

    public var isRaised: Bool { (from ?? .clear) < (to ?? .clear) }
    /// Nobody had looked twice at it, and now it is a hit.
    public var isNewHit: Bool {
      (from ?? .undetermined) < .possible && (to ?? .undetermined) >= .possible
    }
  }

  public struct Cause: Hashable, Sendable {
    public var rule: String
    /// Identity of the list entry; nil where no entry is involved.
    public var entry: String?
  }

  /// The version of the list, nil where none is active.
  public var listVersion: Int?
  /// For how many sheets the verdict under this list is now known.
  public var examined = 0
  /// How many of them had to be judged again.
  public var judged = 0
  /// How many outcomes are others in any word, their evidence for instance.
  public var rewritten = 0
  /// The verdict itself is another: new hits first, then what else rose, then what fell; within
  /// each the most serious first, then by id. No more than ``changesShown``.
  public private(set) var changes: [Change] = []
  /// How many verdicts changed, also beyond those that ``changes`` shows.
  public private(set) var changed = 0

  /// A hundred thousand changes are some 15 MB; whoever gets more looks into the store.
  public static let changesShown = 100_000

  public var raised: [Change] { changes.filter(\.isRaised) }
  public var lowered: [Change] { changes.filter { !$0.isRaised } }

  mutating func add(_ change: Change) {
    guard change.from != change.to else { return }
    changed += 1
    changes.append(change)
    // Not at every change: sorting twice the number costs little more than once.
    if changes.count >= 2 * Self.changesShown { finish() }
  }

  mutating func finish() {
    changes.sort { Self.key($0) < Self.key($1) }
    changes.removeLast(max(0, changes.count - Self.changesShown))
  }

  private static func key(_ change: Change) -> (Int, Int, Int, String) {
    let kind = change.isNewHit ? 0 : change.isRaised ? 1 : 2
    let rank = { (verdict: Verdict?) in
      Verdict.allCases.firstIndex(of: verdict ?? .clear) ?? 0
    }
    return (kind, -rank(change.to), -rank(change.from), change.declaration)
  }
}

extension RescreenReport.Change {
  init(_ declaration: String, from before: ScreeningOutcome?, to after: ScreeningOutcome?) {
    self.init(
      declaration: declaration, from: before?.verdict, to: after?.verdict, because: [])
    because = Self.causes(of: isRaised ? after : before, unlike: isRaised ? before : after)
  }

  /// The reasons that carry the verdict of one outcome and are not among those of the other.
  private static func causes(
    of outcome: ScreeningOutcome?, unlike other: ScreeningOutcome?
  ) -> [RescreenReport.Cause] {
    let cause = { (reason: Reason) in
      RescreenReport.Cause(rule: reason.rule, entry: reason.entry)
    }
    let known = Set((other?.reasons ?? []).map(cause))
    var causes: [RescreenReport.Cause] = []
    for reason in outcome?.reasons ?? [] where reason.verdict == outcome?.verdict {
      let found = cause(reason)
      if !known.contains(found), !causes.contains(found) { causes.append(found) }
    }
    return causes
  }
}
