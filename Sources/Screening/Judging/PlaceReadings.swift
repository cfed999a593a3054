import Declarations
import Gazetteer

/// All units that a place field may mean.
struct PlaceReadings {
  let declaration: Declaration
  let gazetteer: Gazetteer
  let policy: ScreeningPolicy

  func candidates(of field: PlausibleField) -> [Presence.Candidate] {
    let decoded = decoded(field.key)
    guard field.isCorrected else { return machineRead(field, decoded: decoded) }
    return corrected(field, decoded: decoded)
  }

  /// What the declaration itself says the field may mean, down to the floor.
  func decoded(_ key: FieldKey) -> [Presence.Candidate] {
    (declaration.places[key] ?? []).compactMap(candidate)
      .filter { $0.probability >= policy.plausibilityFloor }
  }

  /// What all decoded meanings below the floor weigh together.
  private func dropped(_ key: FieldKey) -> Double {
    (declaration.places[key] ?? []).map(\.confidence).filter { $0 < policy.plausibilityFloor }
      .reduce(0, +)
  }

  private func machineRead(
    _ field: PlausibleField, decoded: [Presence.Candidate]
  ) -> [Presence.Candidate] {
    var all = decoded
    for value in field.alternatives { all += resolved(value) }
    return Self.merged(all + best(of: field, missingFrom: decoded))
  }

  /// What the best text means, where nothing that was decoded agrees with it: a name that many
  /// units share leaves each of them a share below the floor.
  private func best(
    of field: PlausibleField, missingFrom decoded: [Presence.Candidate]
  ) -> [Presence.Candidate] {
    guard let value = field.values.first, value.value == field.best,
      decoded.isEmpty || dropped(field.key) >= policy.plausibilityFloor
    else { return [] }
    let meant = resolved(value)
    let isThere = meant.contains { candidate in
      decoded.contains { gazetteer.relation(of: $0.code, to: candidate.code) != .apart }
    }
    return isThere ? [] : meant
  }

  /// A person's text decides. Candidates from before the correction count only where they agree
  /// with it, as they do when the person chose among the meanings of an ambiguous name.
  private func corrected(
    _ field: PlausibleField, decoded: [Presence.Candidate]
  ) -> [Presence.Candidate] {
    let meant = field.values.flatMap(resolved)
    let agreed = decoded.filter { candidate in meant.contains { $0.code == candidate.code } }
    if meant.isEmpty { return Self.merged(decoded) }
    return Self.merged(agreed.isEmpty ? meant : agreed)
  }

  private func candidate(_ place: PlaceCandidate) -> Presence.Candidate? {
    DivisionCode(place.code).map { .init(code: $0, probability: place.confidence) }
  }

  /// What a text means; where it means several units, each is as probable as the text.
  private func resolved(_ value: FieldReading.Alternative) -> [Presence.Candidate] {
    guard let text = value.value.text else { return [] }
    return gazetteer.resolve(text).codes.map { .init(code: $0, probability: value.confidence) }
  }

  /// Each unit once with its best probability, most probable first.
  static func merged(_ candidates: [Presence.Candidate]) -> [Presence.Candidate] {
    var best: [DivisionCode: Double] = [:]
    for candidate in candidates {
      best[candidate.code] = max(best[candidate.code] ?? 0, candidate.probability)
    }
    return best.map { .init(code: $0.key, probability: $0.value) }
      .sorted { ($1.probability, $0.code) < ($0.probability, $1.code) }
  }
}
