internal import Declarations
internal import FormTemplates
internal import Imaging
internal import Recognition

extension FieldContent {
  /// How the writing of such a field is read; nil for what is never read.
  var script: LineScript? {
    switch self {
    case .name, .station, .place, .address, .country, .freeText: .han
    // 无座, 05号下铺: digits with a few Han, as in a date.
    case .date, .seat: .date
    case .document, .phone, .trainNumber, .coach, .age, .temperature, .serial: .latinCode
    case .choice, .mark, .signature: nil
    }
  }
}

/// Turns the ink of one field into lines and has them read.
struct FieldLines {
  let readers: [any LineReader]
  let preparation = LinePreparation()

  /// What every reader saw; lines below each other are joined.
  func read(_ ink: FieldInk, _ cut: FieldCut, _ field: FormField) throws
    -> [FieldObservation.Line]
  {
    guard let script = field.content.script else { return [] }
    let lines = lines(ink, cut, field, script)
    guard !lines.isEmpty else { return [] }
    return try readers.map { reader in
      let slots = try lines.flatMap { try reader.read($0).slots }
      return FieldObservation.Line(reader: reader.name, lattice: Lattice(slots))
    }
  }

  private func lines(
    _ ink: FieldInk, _ cut: FieldCut, _ field: FormField, _ script: LineScript
  ) -> [LineImage] {
    if case .cells = field.layout {
      let cells = CombCells(pixelsPerMillimetre: cut.pixelsPerMillimetre)
        .cells(of: ink.image, boxes: cut.boxes)
      return preparation.comb(from: cells, as: script).map { [$0] } ?? []
    }
    let parts =
      script == .han
      ? WritingLines(pixelsPerMillimetre: cut.pixelsPerMillimetre).split(ink.image) : [ink.image]
    return parts.compactMap { preparation.line(from: $0, as: script) }
  }
}
