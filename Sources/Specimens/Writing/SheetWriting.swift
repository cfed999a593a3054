import Declarations
import FormPrinting
import FormTemplates

/// Puts a plan's answers on a printed sheet.
struct SheetWriting {
  let form: FormTemplate
  let text: Scribe
  /// The pen for marks and the signature; on typed sheets too.
  let pen: Scribe
  let manner: MarkManner
  private let marks: MarkDrawing

  init(form: FormTemplate, text: Scribe, pen: Scribe, manner: MarkManner) {
    self.form = form
    self.text = text
    self.pen = pen
    self.manner = manner
    marks = MarkDrawing(nib: pen.hand.nib, pixelsPerMillimetre: pen.pixelsPerMillimetre)
  }

  func write(
    _ plan: SheetPlan, on sheet: inout Sheet, using chance: inout SeededGenerator
  ) throws(PrintingError) {
    for field in form.fields {
      // Each field draws for itself, so that one field's content never moves another's.
      var own = chance.fork(field.key.rawValue)
      try write(plan.answers[field.key], plan.mishaps[field.key], field, on: &sheet, using: &own)
    }
  }

  private func write(
    _ answer: Answer?, _ mishap: Mishap?, _ field: FormField, on sheet: inout Sheet,
    using chance: inout SeededGenerator
  ) throws(PrintingError) {
    switch (answer, field.layout) {
    case (.text(let written, _, let first?), .box(let box)):
      try correct(first, to: written, in: box, on: &sheet, using: &chance)
    case (.text(let written, _, _), .box(let box)):
      try write(written, mishap, in: .box(box), on: &sheet, using: &chance)
    case (.text(let written, _, _), .cells(let cells)):
      try write(written, mishap, in: .cells(cells), on: &sheet, using: &chance)
    case (.choice(let value, let first), .options(let options)):
      choose(value, first: first, mishap, among: options, on: &sheet, using: &chance)
    case (.mark(let marked, let takenBack), .box(let box)):
      mark(box, marked: marked, takenBack: takenBack, on: &sheet, using: &chance)
      if mishap == .strayInk { mishaps.stray(over: box, on: &sheet, using: &chance) }
    case (.signature(let name), .box(let box)):
      let signing = Scribe(
        hand: pen.hand.signing(using: &chance), library: pen.library,
        pixelsPerMillimetre: pen.pixelsPerMillimetre)
      let start = chance.real(0.02...0.25)
      sheet.lay(try signing.write(name, in: box, start: start, using: &chance), signing.hand)
    case (nil, _) where mishap == .strayInk:
      mishaps.stray(over: field.bounds, on: &sheet, using: &chance)
    default: break
    }
  }

  private var mishaps: MishapWriting { MishapWriting(text: text, pen: pen, marks: marks) }

  private func write(
    _ written: String, _ mishap: Mishap?, in room: WritingRoom, on sheet: inout Sheet,
    using chance: inout SeededGenerator
  ) throws(PrintingError) {
    if let mishap {
      try mishaps.write(written, mishap, in: room, on: &sheet, using: &chance)
    } else {
      let placed = try text.placed(written, in: room, using: &chance)
      sheet.lay(try text.ink(placed, around: room.bounds, using: &chance), text.hand)
    }
  }

  private func correct(
    _ first: String, to written: String, in box: PageRect, on sheet: inout Sheet,
    using chance: inout SeededGenerator
  ) throws(PrintingError) {
    let half = PageRect(x: box.x, y: box.y, width: box.width * 0.48, height: box.height)
    let wrong = try text.write(first, in: half, using: &chance)
    sheet.lay(wrong, text.hand)
    let scale = text.pixelsPerMillimetre
    let ink = PageRect(
      x: Double(wrong.left) / scale, y: Double(wrong.top) / scale,
      width: Double(wrong.width) / scale, height: Double(wrong.height) / scale)
    // A brush patch has room around its ink: the line keeps to what lies in the box.
    let struck = PageRect(
      x: max(ink.x, box.x), y: max(ink.y, box.y), width: min(ink.width, half.width * 0.95),
      height: min(ink.height, box.height))
    sheet.lay(marks.strikeOut(struck, using: &chance), pen.hand)
    sheet.lay(try text.write(written, in: box, start: 0.5, using: &chance), text.hand)
  }

  private func choose(
    _ value: String, first: String?, _ mishap: Mishap?, among options: [FormField.Option],
    on sheet: inout Sheet, using chance: inout SeededGenerator
  ) {
    // The one beside it is what a hurried pen marks too.
    let place = options.firstIndex { $0.value == value } ?? 0
    let second = mishap == .conflict ? options[place == 0 ? options.count - 1 : place - 1] : nil
    for option in options {
      if option.value == value {
        let isTakenBack = mishap == .struckOut
        lay(option.box, isTakenBack ? firstManner : manner, on: &sheet, using: &chance)
        if isTakenBack { sheet.lay(marks.strike(option.box, using: &chance), pen.hand) }
      } else if option.value == first {
        lay(option.box, firstManner, on: &sheet, using: &chance)
        sheet.lay(marks.strike(option.box, using: &chance), pen.hand)
      } else if option == second {
        lay(option.box, manner, on: &sheet, using: &chance)
      }
    }
  }

  private func lay(
    _ box: PageRect, _ manner: MarkManner, on sheet: inout Sheet,
    using chance: inout SeededGenerator
  ) {
    let label = manner == .circleLabel ? OptionLabel.beside(box, in: form) : nil
    // Without a label to ring the box is ringed.
    let possible = manner == .circleLabel && label == nil ? .circle : manner
    sheet.lay(marks.mark(box, possible, label: label, using: &chance), pen.hand)
  }

  /// Who fills boxes to mark them cannot fill one to take it back.
  private var firstManner: MarkManner {
    [.fill, .circle, .circleLabel].contains(manner) ? .tick : manner
  }

  private func mark(
    _ box: PageRect, marked: Bool, takenBack: Bool, on sheet: inout Sheet,
    using chance: inout SeededGenerator
  ) {
    if marked { lay(box, manner, on: &sheet, using: &chance) }
    if takenBack {
      lay(box, firstManner, on: &sheet, using: &chance)
      sheet.lay(marks.strike(box, using: &chance), pen.hand)
    }
  }
}

extension Sheet {
  mutating func lay(_ patch: InkPatch, _ hand: Hand) {
    lay(patch, hand.color, grain: hand.grain)
  }
}
