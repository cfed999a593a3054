import Declarations
import Review

enum Sample {
  static func reading(
    _ value: FieldValue?, _ state: FieldReading.State = .read, accepted: Bool = false,
    row: Double = 1, alternatives: [FieldValue] = [], findings: [Finding] = []
  ) -> FieldReading {
    FieldReading(
      raw: value?.text ?? "", value: value, confidence: accepted ? 0.999 : 0.7, state: state,
      accepted: accepted, box: PageRect(x: 20, y: 10 * row, width: 60, height: 8),
      alternatives: alternatives.map { .init($0, 0.2) }, findings: findings)
  }

  /// Name accepted; place, phone, arrival date and one tick in doubt. The place decides.
  static func sheet(_ id: String = "a") -> ReviewSheet {
    let fields: [FieldKey: FieldReading] = [
      .name: reading(.text("张三"), accepted: true, row: 1),
      .phone: reading(.text("13800000000"), row: 2, alternatives: [.text("13800000006")]),
      .arrivalDate: reading(nil, .illegible, row: 3),
      .stay(0, .place): reading(
        .text("丰台区"), row: 4, alternatives: [.text("丰县"), .text("丰润区")]),
      FieldKey("journey.seatClass"): reading(.text("second"), row: 5),
    ]
    return sheet(id, fields, decisive: [.stay(0, .place), .arrivalDate])
  }

  static func sheet(
    _ id: String, _ fields: [FieldKey: FieldReading], decisive: [FieldKey] = [],
    options: [FieldKey: [FieldValue]] = [:]
  ) -> ReviewSheet {
    let declaration = Declaration(
      id: id, source: PageSource(file: "\(id).png", page: 1, sha256: ""),
      form: FormIdentity(id: "cn-rail-health", version: 1),
      received: CalendarDay(ordinal: 18_427), fields: fields,
      screening: ScreeningOutcome(verdict: .possible))
    return ReviewSheet(
      declaration: declaration, machine: fields, options: options, decisive: decisive)
  }

  /// One field in doubt.
  static func single(
    _ field: FieldKey, _ reading: FieldReading, options: [FieldValue] = []
  ) -> ReviewSheet {
    sheet("a", [field: reading], options: options.isEmpty ? [:] : [field: options])
  }
}
