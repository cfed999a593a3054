import Declarations
import Gazetteer

/// A field while it is being understood: what ``FieldReading`` becomes once all rules have spoken.
struct FieldDraft: Sendable {
  struct Alternative: Sendable {
    var value: FieldValue
    /// Share of the probability that ``FieldDraft/value`` leaves.
    var probability: Double
  }

  var observation: FieldObservation
  var raw = ""
  var value: FieldValue?
  var state: FieldReading.State
  /// Of ``value`` before calibration; 0 without one.
  var probability = 0.0
  /// That neither ``value`` nor an alternative is meant, before calibration.
  var other = 0.0
  /// Most probable first, without ``value``.
  var alternatives: [Alternative] = []
  var findings: [Finding] = []
  var score: Double
  /// The edition of the form, as `id@version`.
  var form = ""
  var readers = FieldEvidence.ink
  /// Nil where ink alone speaks.
  var signals: FieldSignals?
  var isRepaired = false
  /// Whose readings fail as those of ``value`` do; nil for those of the field's own content.
  var trustedAs: FieldContent?
  var places: [PlaceCandidate] = []
  /// Prefectures and municipalities that the value or an alternative may lie in, by its text.
  var cities: [String: Set<DivisionCode>] = [:]

  init(_ observation: FieldObservation, state: FieldReading.State, score: Double) {
    self.observation = observation
    self.state = state
    self.score = score
    findings = observation.findings
  }

  var key: FieldKey { observation.key }
  var text: String? { value?.text }
  var day: CalendarDay? { value?.day }
  /// Nothing is seen where something would be written, not marked or signed.
  var isBlankWriting: Bool { observation.content.family != nil && state == .blank }

  /// Whether the score alone decides about acceptance.
  var isUnopposed: Bool {
    (state == .read || state == .blank) && !isRepaired
      && findings.allSatisfy { $0.severity < .warning }
  }

  mutating func note(_ rule: FieldRule, _ severity: Finding.Severity? = nil) {
    guard !findings.contains(where: { $0.rule == rule.rawValue }) else { return }
    findings.append(rule.finding(severity))
  }

  func has(_ rule: FieldRule) -> Bool { findings.contains { $0.rule == rule.rawValue } }

  mutating func drop(_ rule: FieldRule) { findings.removeAll { $0.rule == rule.rawValue } }

  /// What another field that agrees adds to the score, in log-odds.
  mutating func support(_ evidence: Double) {
    score += evidence
    signals?.add(support: evidence)
  }

  /// `codes` are what the value and each alternative may name, by its text.
  mutating func locate(_ codes: [String: [DivisionCode]]) {
    cities = codes.mapValues { Set($0.compactMap(\.city)) }
  }

  /// Takes another value; the present one becomes the first alternative.
  mutating func prefer(_ value: FieldValue) {
    guard let index = alternatives.firstIndex(where: { $0.value == value }) else { return }
    let chosen = alternatives.remove(at: index)
    if let old = self.value {
      alternatives.insert(Alternative(value: old, probability: probability), at: 0)
    }
    self.value = chosen.value
    probability = chosen.probability
  }
}

extension DivisionCode {
  /// The municipality or prefecture; nil for any other province.
  fileprivate var city: DivisionCode? {
    Self.municipalities.contains(province.rawValue) ? province : ancestor(at: .prefecture)
  }
  private static let municipalities: Set<String> = ["11", "12", "31", "50"]
}
