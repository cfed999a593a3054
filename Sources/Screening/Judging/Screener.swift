public import Declarations
public import Gazetteer

/// Judges declarations against hotspot lists. The same input gives the same output to the byte.
public struct Screener: Sendable {
  public let gazetteer: Gazetteer
  public let policy: ScreeningPolicy

  public init(gazetteer: Gazetteer, policy: ScreeningPolicy = ScreeningPolicy()) {
    self.gazetteer = gazetteer
    self.policy = policy
  }

  /// Prepares a list once for many declarations.
  public func index(_ list: HotspotList) -> ScreeningIndex {
    ScreeningIndex(list, gazetteer: gazetteer)
  }

  /// For one declaration. For many, make the index once and use ``screen(_:with:)``.
  public func screen(
    _ declaration: Declaration, against list: HotspotList?
  ) -> ScreeningOutcome {
    screen(declaration, with: list.map(index))
  }

  /// The verdict with its reasons; nil for the index means that no list is active, and then
  /// nothing is clear.
  public func screen(_ declaration: Declaration, with index: ScreeningIndex?) -> ScreeningOutcome {
    outcome(of: sheet(declaration, with: index), with: index)
  }

  /// Whether symptoms or temperature ask for a doctor, whatever the verdict, and why.
  public func referral(_ declaration: Declaration) -> HealthReferral {
    HealthReferral(sheet(declaration, with: nil))
  }

  /// The declaration with verdict, referral and state as they now are.
  public func screened(
    _ declaration: Declaration, with index: ScreeningIndex?
  ) -> Declaration {
    screened(declaration, sheet(declaration, with: index), with: index)
  }

  /// `sheet` is the declaration as the rules see it.
  func screened(
    _ declaration: Declaration, _ sheet: Sheet, with index: ScreeningIndex?
  ) -> Declaration {
    var declaration = declaration
    let outcome = outcome(of: sheet, with: index)
    declaration.refer = HealthReferral(sheet).refer
    declaration.state = ReviewOrder(policy: policy).state(of: declaration, under: outcome)
    declaration.screening = outcome
    return declaration
  }

  func sheet(_ declaration: Declaration, with index: ScreeningIndex?) -> Sheet {
    Sheet(
      declaration, policy: policy, gazetteer: gazetteer,
      lookBackDays: index?.list.envelope.lookBackDays ?? HotspotEnvelope.usualLookBackDays)
  }

  private func outcome(of sheet: Sheet, with index: ScreeningIndex?) -> ScreeningOutcome {
    var judgement = Judgement()
    if let index {
      AreaRule(index: index).judge(sheet, into: &judgement)
      VenueRule(index: index).judge(sheet, into: &judgement)
      TrainRule(index: index).judge(sheet, into: &judgement)
    } else {
      judgement.add(
        Reason(
          rule: "no-active-list", verdict: .undetermined,
          evidence: "No hotspot list is active. Import and activate one, then screen again."))
    }
    SelfAnswerRule().judge(sheet, into: &judgement)
    ContradictionRule().judge(sheet, into: &judgement)
    CompletenessRule().judge(sheet, into: &judgement)
    CoverageRule().judge(sheet, into: &judgement)
    HealthRule().judge(sheet, into: &judgement)
    return judgement.outcome(of: index?.list)
  }
}
