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

  init(
    form: FormTemplate, text: Scribe, pen: Scribe, using chance: inout SeededGenerator
  ) {
    self.form = form
    self.text = text
    self.pen = pen
    manner = MarkManner.habit(using: &chance)
    marks = MarkDrawing(nib: pen.hand.nib, pixelsPerMillimetre: pen.pixelsPerMillimetre)
  }

  func write(
    _ plan: SheetPlan, on sheet: inout Sheet, using chance: inout SeededGenerator
  ) throws(PrintingError) {
    for field in form.fields {
      guard let answer = plan.answers[field.key] else { continue }
      // Each field draws for itself, so that one field's content never moves another's.
      var own = chance.fork(field.key.rawValue)
      try write(answer, in: field.layout, on: &sheet, using: &own)
    }
  }

  private func write(
    _ answer: Answer, in layout: FormField.Layout, on sheet: inout Sheet,
    using chance: inout SeededGenerator
  ) throws(PrintingError) {
    switch (answer, layout) {
    case (.text(let written, _, let first?), .box(let box)):
      try correct(first, to: written, in: box, on: &sheet, using: &chance)
    case (.text(let written, _, _), .box(let box)):
      sheet.lay(try text.write(written, in: box, using: &chance), text.hand)
    case (.text(let written, _, _), .cells(let cells)):
      if let patch = try text.write(written, inCells: cells, using: &chance) {
        sheet.lay(patch, text.hand)
      }
    case (.choice(let value, let first), .options(let options)):
      choose(value, first: first, among: options, on: &sheet, using: &chance)
    case (.mark(let marked, let takenBack), .box(let box)):
      mark(box, marked: marked, takenBack: takenBack, on: &sheet, using: &chance)
    case (.signature(let name), .box(let box)):
      let signing = Scribe(
        hand: pen.hand.signing(using: &chance), library: pen.library,
        pixelsPerMillimetre: pen.pixelsPerMillimetre)
      let start = chance.real(0.02...0.25)
      sheet.lay(try signing.write(name, in: box, start: start, using: &chance), signing.hand)
    default: break
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
    _ value: String, first: String?, among options: [FormField.Option], on sheet: inout Sheet,
    using chance: inout SeededGenerator
  ) {
    for option in options {
      if option.value == value {
        sheet.lay(marks.mark(option.box, manner, using: &chance), pen.hand)
      } else if option.value == first {
        sheet.lay(marks.mark(option.box, firstManner, using: &chance), pen.hand)
        sheet.lay(marks.strike(option.box, using: &chance), pen.hand)
      }
    }
  }

  /// Who fills boxes to mark them cannot fill one to take it back.
  private var firstManner: MarkManner { manner == .fill ? .tick : manner }

  private func mark(
    _ box: PageRect, marked: Bool, takenBack: Bool, on sheet: inout Sheet,
    using chance: inout SeededGenerator
  ) {
    if marked { sheet.lay(marks.mark(box, manner, using: &chance), pen.hand) }
    if takenBack {
      sheet.lay(marks.mark(box, firstManner, using: &chance), pen.hand)
      sheet.lay(marks.strike(box, using: &chance), pen.hand)
    }
  }
}

extension Sheet {
  mutating func lay(_ patch: InkPatch, _ hand: Hand) {
    lay(patch, hand.color, grain: hand.grain)
  }
}
