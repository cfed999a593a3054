import Declarations

enum Sample {
  static func reading(
    _ value: FieldValue?, accepted: Bool = true, state: FieldReading.State = .read
  ) -> FieldReading {
    FieldReading(
      raw: value?.text ?? "", value: value, confidence: 0.5, state: state, accepted: accepted,
      box: PageRect(x: 1, y: 2, width: 30, height: 4.5))
  }

  static func declaration(
    _ fields: [FieldKey: FieldReading], verdict: Verdict? = .confirmed,
    state: Declaration.State = .flagged, reasons: [Reason] = []
  ) -> Declaration {
    Declaration(
      id: "0123456789abcdef",
      source: PageSource(file: "0001.png", page: 1, sha256: "ab"),
      form: FormIdentity(id: "cn-rail-health", version: 1), station: "合肥南",
      received: CalendarDay(ordinal: 18_427), state: state, fields: fields,
      screening: verdict.map {
        ScreeningOutcome(verdict: $0, list: "national", listVersion: 3, reasons: reasons)
      })
  }

  static let stay = Reason(
    rule: "area-stay", verdict: .confirmed, entry: "e7", field: .stay(0, .place),
    evidence: "花乡, 2020-06-01 to 2020-06-05", probability: 0.98)
}
