internal import Declarations
internal import FormTemplates
internal import Imaging
internal import Recognition

/// Observes every field of one registered page.
struct FieldObserver {
  let cutter: FieldCutter
  let readers: [any LineReader]
  let serial: String?
  let surroundings: Surroundings
  let territory: PageTerritory

  /// Fine pens draw strokes of 0.3 mm, nearly three pixels; writing of 5 mm is 47 pixels high,
  /// as much as readers take.
  private static let textDotsPerInch = 240.0
  /// Marks are judged by areas.
  private static let markDotsPerInch = 200.0

  func observe(_ template: FormTemplate) throws -> [FieldObservation] {
    var (observations, writings) = look(at: template)
    let preparation = LinePreparation()
    let lines = try PlannedReading(readers: readers).read(
      writings.map { FieldWriting(content: $0.content, lines: $0.lines(by: preparation)) })
    for (index, lines) in lines.enumerated() where !lines.isEmpty {
      observations[index].lines = lines
    }
    return observations + notes
  }

  /// All fields with what is written in them, and nothing read yet.
  func look(at template: FormTemplate) -> ([FieldObservation], [CutWriting]) {
    let marks = marks(of: template)
    var observations: [FieldObservation] = []
    var writings: [CutWriting] = []
    for (index, field) in template.fields.enumerated() {
      let goesOn = surroundings.overflowing.contains(index)
      let (observation, writing) =
        marks[field.key].map { ($0, nil) } ?? text(field, goesOn: goesOn)
      observations.append(observation)
      writings.append(writing ?? CutWriting(content: field.content, script: .han, pieces: []))
    }
    return (observations, writings)
  }

  /// Ink that belongs to no field. It is shown to a person and never read: it may tell of a stay.
  private var notes: [FieldObservation] {
    surroundings.notes.enumerated().map { index, box in
      FieldObservation(
        key: .note(index), content: .freeText, box: box, ink: .written, findings: [.note])
    }
  }

  // MARK: Marks

  /// All boxes are seen before any is judged.
  private func marks(of template: FormTemplate) -> [FieldKey: FieldObservation] {
    var seen: [(field: FormField, options: [FormField.Option], ink: [BoxInk?])] = []
    for field in template.fields {
      guard let options = field.markOptions else { continue }
      let ink = options.map { option in
        cutter.cut([option.box], dotsPerInch: Self.markDotsPerInch).map { BoxInk($0) }
      }
      seen.append((field, options, ink))
    }
    let judgement = MarkJudgement(sheet: seen.flatMap { $0.ink.compactMap { $0 } })
    let inked = optionsInkedAtWords
    var result: [FieldKey: FieldObservation] = [:]
    var first = 0
    for (field, options, ink) in seen {
      result[field.key] = observation(
        field, options, ink, judgement,
        pointedAt: options.indices.map { inked.contains(first + $0) },
        first: first)
      first += options.count
    }
    return result
  }

  /// Options with ink at their printed words, where nothing else on the page explains it.
  private var optionsInkedAtWords: Set<Int> {
    var seen: [(option: Int, ink: WordsInk)] = []
    for (index, option) in territory.options.enumerated()
    where !surroundings.reached.contains(index) {
      guard let words = option.words,
        let cut = cutter.cut([words], dotsPerInch: Self.markDotsPerInch, holdPrint: true),
        cut.isLegible, cut.printStrength >= WordsInk.leastPrintStrength
      else { continue }
      let ink = WordsInk(cut, of: words) { territory.isBeside(option: index, x: $0, y: $1) }
      seen.append((index, ink))
    }
    let judgement = WordsJudgement(sheet: seen.map(\.ink))
    return Set(seen.filter { judgement.holdInk($0.ink) }.map(\.option))
  }

  private func observation(
    _ field: FormField, _ options: [FormField.Option], _ ink: [BoxInk?],
    _ judgement: MarkJudgement, pointedAt: [Bool], first: Int
  ) -> FieldObservation {
    // A box that could not be cut lies off the page.
    let unseen = MarkJudgement.Opinion(mark: .uncertain, confidence: 0.5)
    let complete = ink.compactMap { $0 }
    let judged =
      complete.count == ink.count
      ? judgement.judge(options: complete) : ink.map { _ in unseen }
    let opinions = judged.enumerated().map { index, opinion in
      opinion.mark == .empty && pointedAt[index]
        ? unseen : surroundings.weigh(opinion, ofOption: first + index)
    }
    let observed = zip(options, zip(ink, opinions)).map { option, seen in
      FieldObservation.Option(
        value: option.value, box: option.box, mark: seen.1.mark,
        inkShare: min(1, (seen.0?.inside ?? 0) + (seen.0?.intruding ?? 0)),
        confidence: seen.1.confidence)
    }
    let hasInk = observed.contains { $0.mark == .marked || $0.mark == .struckOut }
    let isUnsure = observed.contains { $0.mark == .uncertain }
    return FieldObservation(
      key: field.key, content: field.content, box: field.bounds,
      ink: hasInk ? .written : isUnsure ? .faint : .blank, options: observed,
      findings: complete.contains { $0.isRed } ? [.redInk] : [])
  }

  // MARK: Text

  /// What is written is nil where there is nothing to read.
  private func text(_ field: FormField, goesOn: Bool) -> (FieldObservation, CutWriting?) {
    var observation = FieldObservation(
      key: field.key, content: field.content, box: field.bounds, ink: .obscured)
    if case .cells(let cells) = field.layout { observation.cellCount = cells.count }
    if field.content == .serial, let serial { return (printed(serial, observation), nil) }
    guard let cut = cutter.cut(field.boxes, dotsPerInch: Self.textDotsPerInch) else {
      return (observation, nil)
    }
    let ink = FieldInk(cut)
    observation.ink = ink.state
    observation.findings = ink.findings
    if goesOn { observation.findings.append(.goesOn) }
    return (observation, ink.state == .blank ? nil : FieldLines().writing(ink, cut, field))
  }

  /// What the code says needs no reading.
  private func printed(_ serial: String, _ observation: FieldObservation) -> FieldObservation {
    var observation = observation
    observation.ink = .written
    let slots = serial.map { Lattice.Slot([.init(String($0), 1)]) }
    observation.lines = [.init(reader: "qr", lattice: Lattice(slots))]
    return observation
  }
}

extension FormField {
  /// The boxes to tick: a choice's options, or a lone mark as the option `true`.
  var markOptions: [Option]? {
    switch (layout, content) {
    case (.options(let options), _): options
    case (.box(let box), .mark): [Option(value: "true", box: box)]
    default: nil
    }
  }
}
