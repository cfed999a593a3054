public import Declarations

/// A field that a person should look at, and why it comes when it does.
public struct ReviewNeed: Hashable, Sendable {
  /// In the order of review.
  public enum Consequence: Int, Sendable, Comparable, CaseIterable {
    /// Read otherwise, it could change the verdict or the referral to a doctor.
    case verdict
    /// Without it nobody can reach the traveller.
    case contact
    case record

    public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
  }

  public var field: FieldKey
  public var consequence: Consequence
  /// Within its consequence, larger first.
  public var weight: Double

  public init(field: FieldKey, consequence: Consequence, weight: Double) {
    self.field = field
    self.consequence = consequence
    self.weight = weight
  }
}

/// Orders what a person has to look at by its consequence, and says in which state that leaves a
/// declaration.
public struct ReviewOrder: Sendable {
  public let policy: ScreeningPolicy

  public init(policy: ScreeningPolicy = ScreeningPolicy()) { self.policy = policy }

  /// Fields that nobody confirmed yet and that need a person, most consequential first; the same
  /// input gives the same order. A required field that the form does not have is among them: it
  /// has no box, and stays in the way of `clear` until a person states it.
  public func needs(of declaration: Declaration, under outcome: ScreeningOutcome) -> [ReviewNeed] {
    let cited = Dictionary(
      outcome.reasons.compactMap { reason in reason.field.map { ($0, reason) } },
      uniquingKeysWith: { first, _ in first })
    let keys = Set(declaration.fields.keys).union(missing(in: outcome))
    return keys.filter { needsPerson($0, declaration, cited) }
      .map { need($0, declaration, outcome, cited[$0]) }
      .sorted { a, b in
        (a.consequence, -a.weight, a.field) < (b.consequence, -b.weight, b.field)
      }
  }

  /// What a declaration is after screening. States that a person gave are kept.
  public func state(
    of declaration: Declaration, under outcome: ScreeningOutcome
  ) -> Declaration.State {
    switch declaration.state {
    case .reviewed, .rejected, .duplicate, .closed: return declaration.state
    case .cleared, .flagged, .needsReview: break
    }
    if outcome.verdict == .undetermined || !needs(of: declaration, under: outcome).isEmpty {
      return .needsReview
    }
    return outcome.verdict == .clear ? .cleared : .flagged
  }

  /// Required fields that the form does not even have.
  private func missing(in outcome: ScreeningOutcome) -> [FieldKey] {
    outcome.reasons.filter { $0.rule == "field-missing" }.compactMap(\.field)
  }

  private func needsPerson(
    _ key: FieldKey, _ declaration: Declaration, _ cited: [FieldKey: Reason]
  ) -> Bool {
    guard let reading = declaration[key] else { return true }
    if reading.by == .clerk || reading.state == .corrected { return false }
    // Accepted, but screening still cannot use it: a blank date, an unknown place.
    return !reading.accepted || cited[key]?.verdict == .undetermined
  }

  private func need(
    _ key: FieldKey, _ declaration: Declaration, _ outcome: ScreeningOutcome, _ reason: Reason?
  ) -> ReviewNeed {
    let doubt = 1 - (declaration[key]?.confidence ?? 0)
    if let reason, reason.verdict >= .possible {
      return ReviewNeed(
        field: key, consequence: .verdict, weight: Weight.carriesHit + reason.probability)
    }
    if screeningRests(on: key) {
      let base = outcome.verdict == .confirmed ? Weight.cannotRaise : Weight.couldRaise(key)
      return ReviewNeed(field: key, consequence: .verdict, weight: base + doubt)
    }
    if let contact = Weight.contact[key] {
      return ReviewNeed(field: key, consequence: .contact, weight: contact + doubt)
    }
    return ReviewNeed(field: key, consequence: .record, weight: doubt)
  }

  private func screeningRests(on key: FieldKey) -> Bool {
    key.stay != nil || key.isSymptom || key.isNote || policy.required.contains(key)
      || [FieldKey.coach, .seat, .departureDate].contains(key)
  }
}

/// Steps far enough apart that the doubt about one field, 0 to 1, never bridges them.
private enum Weight {
  /// A hit rests on this reading: confirming or refuting it settles the verdict.
  static let carriesHit = 50.0
  /// The verdict is confirmed already; what is left concerns the evidence and the referral.
  static let cannotRaise = 2.0

  /// Where and when somebody was decides most; then the journey; then answers and health.
  static func couldRaise(_ key: FieldKey) -> Double {
    switch key.stay?.part {
    case .place: return 40
    case .from, .to: return 35
    case .kind: return 15
    case nil: break
    }
    switch key {
    case .arrivalDate: return 30
    case .fromStation, .trainNumber, .departureDate: return 25
    case _ where FieldKey.questions.contains(key): return 20
    case .temperature: return 12
    case .coach, .seat: return 10
    case _ where key.isSymptom: return 8
    default: return 5
    }
  }

  /// A wrong digit of the phone ends the follow-up; the address is the second way, the name the
  /// third.
  static let contact: [FieldKey: Double] = [
    .phone: 30, .address: 20, .name: 10, .emergencyPhone: 8, .emergencyName: 6,
  ]
}
