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

/// Parts the ink of one field into lines.
struct FieldLines {
  /// Nil where the field is never read.
  func writing(_ ink: FieldInk, _ cut: FieldCut, _ field: FormField) -> CutWriting? {
    field.content.script.map { script in
      CutWriting(
        content: field.content, script: script, pieces: pieces(ink, cut, field, script))
    }
  }

  private func pieces(
    _ ink: FieldInk, _ cut: FieldCut, _ field: FormField, _ script: LineScript
  ) -> [CutWriting.Piece] {
    if case .cells = field.layout {
      let comb = CombCells(pixelsPerMillimetre: cut.pixelsPerMillimetre)
      return [
        .comb(
          comb.cells(of: ink.image, boxes: cut.boxes), lefts: cut.boxes.map(comb.firstColumn))
      ]
    }
    let parts =
      script != .latinCode
      ? WritingLines(pixelsPerMillimetre: cut.pixelsPerMillimetre).split(ink.image) : [ink.image]
    return parts.map { .line($0) }
  }
}
