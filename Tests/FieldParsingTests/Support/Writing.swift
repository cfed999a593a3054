import Declarations
import FieldParsing
import Gazetteer

/// Observations as a reader of a known surety would give them.
enum Writing {
  static let received = CalendarDay(iso: "2020-06-14") ?? CalendarDay(ordinal: 0)
  static let form = FormIdentity(id: "cn-rail-health", version: 1)
  static let box = PageRect(x: 10, y: 20, width: 60, height: 8)

  /// Every character with the same probability; `others` are further alternatives by position.
  static func lattice(
    _ text: String, _ probability: Double = 0.995,
    others: [Int: [(String, Double)]] = [:], cells: [Int]? = nil
  ) -> Lattice {
    Lattice(
      text.enumerated().map { place, character in
        let rest = others[place] ?? []
        let taken = rest.reduce(0) { $0 + $1.1 }
        let first = Lattice.Alternative(String(character), min(probability, 1 - taken))
        return Lattice.Slot(
          [first] + rest.map { Lattice.Alternative($0.0, $0.1) },
          cell: cells.map { $0[place] })
      })
  }

  static func field(
    _ key: FieldKey, _ content: FieldContent, _ lattices: [(String, Lattice)],
    ink: FieldObservation.Ink = .written, cellCount: Int? = nil
  ) -> FieldObservation {
    FieldObservation(
      key: key, content: content, box: box, ink: ink,
      lines: lattices.map { FieldObservation.Line(reader: $0.0, lattice: $0.1) },
      cellCount: cellCount)
  }

  /// Both readers see the same.
  static func field(
    _ key: FieldKey, _ content: FieldContent, _ text: String, _ probability: Double = 0.995,
    ink: FieldObservation.Ink = .written
  ) -> FieldObservation {
    let seen = lattice(text, probability)
    return field(key, content, [("ppocr", seen), ("tesseract", seen)], ink: ink)
  }

  static func blank(_ key: FieldKey, _ content: FieldContent) -> FieldObservation {
    FieldObservation(key: key, content: content, box: box, ink: .blank)
  }

  static func choice(
    _ key: FieldKey, _ marks: [(String, FieldObservation.Option.Mark)],
    confidence: Double = 0.999, content: FieldContent = .choice
  ) -> FieldObservation {
    FieldObservation(
      key: key, content: content, box: box, ink: .written,
      options: marks.map {
        FieldObservation.Option(
          value: $0.0, box: box, mark: $0.1, inkShare: 0.3, confidence: confidence)
      })
  }

  static func mark(
    _ key: FieldKey, _ mark: FieldObservation.Option.Mark, confidence: Double = 0.999
  ) -> FieldObservation {
    choice(key, [("true", mark)], confidence: confidence, content: .mark)
  }
}

/// The tables, loaded once.
enum Tables {
  private static let loaded = Result { try Gazetteer.builtIn() }
  static var gazetteer: Gazetteer { get throws { try loaded.get() } }
}

func interpret(
  _ observations: [FieldObservation], calibration: Calibration = .cautious,
  received: CalendarDay = Writing.received
) throws -> InterpretedSheet {
  try FieldInterpreter(gazetteer: Tables.gazetteer, calibration: calibration)
    .interpret(observations, form: Writing.form, received: received)
}

extension InterpretedSheet {
  func value(_ key: FieldKey) -> String? { fields[key]?.value?.text }
  func rules(_ key: FieldKey) -> [String] { fields[key]?.findings.map(\.rule) ?? [] }
  func alternatives(_ key: FieldKey) -> [String] {
    fields[key]?.alternatives.compactMap(\.value.text) ?? []
  }
}

extension FieldKey {
  static let fever = FieldKey("symptoms.fever")
}
