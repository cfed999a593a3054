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
  let boxes: SheetBoxes
  let pen: SheetPen

  /// Fine pens draw strokes of 0.3 mm, nearly three pixels; writing of 5 mm is 47 pixels high,
  /// as much as readers take.
  private static let textDotsPerInch = 240.0

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
    let marks = markObserver(template).observe()
    let cutter = cutter.bringingUp(pen.writing)
    var observations: [FieldObservation] = []
    var writings: [CutWriting] = []
    for (index, field) in template.fields.enumerated() {
      let goesOn = surroundings.overflowing.contains(index)
      let (observation, writing) =
        marks[field.key].map { ($0, nil) } ?? text(field, cutter, goesOn: goesOn)
      observations.append(observation)
      writings.append(writing ?? .nothing(field.content))
    }
    return (observations, writings)
  }

  private func markObserver(_ template: FormTemplate) -> MarkObserver {
    let cutter = cutter.bringingUp(pen.marks)
    return MarkObserver(
      cutter: cutter, surroundings: surroundings, territory: territory,
      boxes: pen.marks == 1 ? boxes : SheetBoxes(template, cutter: cutter),
      broughtUp: pen.doubtful == 1
        ? nil : SheetBoxes(template, cutter: cutter.bringingUp(pen.doubtful)))
  }

  /// Ink that belongs to no field. It is shown to a person and never read: it may tell of a stay.
  private var notes: [FieldObservation] {
    surroundings.notes.enumerated().map { index, box in
      FieldObservation(
        key: .note(index), content: .freeText, box: box, ink: .written, findings: [.note])
    }
  }

  // MARK: Text

  /// What is written is nil where there is nothing to read.
  private func text(
    _ field: FormField, _ cutter: FieldCutter, goesOn: Bool
  ) -> (FieldObservation, CutWriting?) {
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
    if goesOn, !observation.findings.contains(.goesOn) { observation.findings.append(.goesOn) }
    if ink.state == .blank { return (observation, nil) }
    if field.countsGlyphs {
      observation.glyphCount = GlyphCount(ink.image, cut.pixelsPerMillimetre).count
    }
    return (observation, FieldLines().writing(ink, cut, field))
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
  /// Whether its characters can be counted: digits and letters in an open box stand apart. Cells
  /// are counted by themselves, and Han falls into pieces.
  var countsGlyphs: Bool {
    if case .cells = layout { return false }
    return content.script == .latinCode || content.script == .date
  }
}
