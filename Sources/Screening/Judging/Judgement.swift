import Declarations

/// Collects what the rules find and puts it in order.
struct Judgement {
  private(set) var reasons: [Reason] = []
  private(set) var notes: [Reason] = []
  /// How serious the entry of a reason is; 0 most.
  private var ranks: [String: Int] = [:]

  /// Without a rank, a reason stands where the entry stands by the rules before.
  mutating func add(_ reason: Reason, rank: Int? = nil) {
    if let entry = reason.entry, let rank { ranks[entry] = rank }
    reasons.append(reason)
  }

  /// Notes carry no weight: their verdict is `clear`, that is, they add nothing.
  mutating func note(
    _ rule: String, entry: String? = nil, field: FieldKey? = nil, evidence: String,
    probability: Double = 1
  ) {
    notes.append(
      Reason(
        rule: rule, verdict: .clear, entry: entry, field: field, evidence: evidence,
        probability: probability))
  }

  func outcome(of list: HotspotList?) -> ScreeningOutcome {
    let inactive: Verdict = list == nil ? .undetermined : .clear
    return ScreeningOutcome(
      verdict: reasons.map(\.verdict).max() ?? inactive, list: list?.id,
      listVersion: list?.version, reasons: sorted(reasons), notes: sorted(notes))
  }

  private func sorted(_ reasons: [Reason]) -> [Reason] {
    reasons.sorted { a, b in
      if a.verdict != b.verdict { return a.verdict > b.verdict }
      let ranks = (rank(a), rank(b))
      if ranks.0 != ranks.1 { return ranks.0 < ranks.1 }
      if a.probability != b.probability { return a.probability > b.probability }
      return key(a).lexicographicallyPrecedes(key(b))
    }
  }

  private func rank(_ reason: Reason) -> Int { reason.entry.flatMap { ranks[$0] } ?? 0 }

  private func key(_ reason: Reason) -> [String] {
    [reason.rule, reason.field?.rawValue ?? "", reason.entry ?? "", reason.evidence]
  }
}
