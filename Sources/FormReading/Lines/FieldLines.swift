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

/// Turns the ink of one field into lines.
struct FieldLines {
  let preparation = LinePreparation()

  func writing(_ ink: FieldInk, _ cut: FieldCut, _ field: FormField) -> FieldWriting {
    let lines = field.content.script.map { self.lines(ink, cut, field, $0) }
    return FieldWriting(content: field.content, lines: lines ?? [])
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
      script != .latinCode
      ? WritingLines(pixelsPerMillimetre: cut.pixelsPerMillimetre).split(ink.image) : [ink.image]
    return parts.compactMap { preparation.line(from: $0, as: script) }
  }
}
