import Declarations
import FormTemplates

/// Draws what happens to the fields of one sheet.
struct Mishaps {
  let form: FormTemplate
  let isTyped: Bool

  /// One written sheet in four has a mishap of the pen, one in twenty-five a second; what a printer
  /// filled is mended or spoilt with a pen on one sheet in ten.
  func make(in plan: inout SheetPlan, using chance: inout SeededGenerator) {
    let count = chance.chance(isTyped ? 0.1 : 0.25) ? (chance.chance(0.16) ? 2 : 1) : 0
    for _ in 0..<count {
      guard let mishap = chance.pick(isTyped ? Self.onTyped : Self.onWritten) else { continue }
      if let key = chance.pick(places(for: mishap, in: plan)) { plan.happen(mishap, to: key) }
    }
    if chance.chance(0.02) { marksOfTwo(in: &plan, using: &chance) }
  }

  /// Each as often as it stands here.
  private static let onWritten: [Mishap] = [
    .struckOut, .struckOut, .overwritten, .overwritten, .overwritten, .overflow, .overflow,
    .overflow, .marginNote, .marginNote, .illegible, .illegible, .strayInk, .strayInk, .strayInk,
  ]
  private static let onTyped: [Mishap] = [
    .struckOut, .overflow, .marginNote, .strayInk, .strayInk, .strayInk,
  ]

  private func places(for mishap: Mishap, in plan: SheetPlan) -> [FieldKey] {
    form.fields.filter { field in
      guard field.content != .signature, field.content != .serial,
        plan.mishaps[field.key] == nil
      else { return false }
      switch (mishap, plan.answers[field.key]) {
      case (.strayInk, .mark(false, takenBack: false)), (.strayInk, nil): return true
      case (.strayInk, .text), (.struckOut, .text), (.overflow, .text), (.illegible, .text):
        return true
      case (.marginNote, .text): return Self.hasMargin(field)
      case (.overwritten, .text(let written, _, _)): return written.contains(where: \.isNumber)
      case (.struckOut, .choice(_, first: nil)): return true
      default: return false
      }
    }.map(\.key)
  }

  /// Notes stand above or below lines, never within a comb's row of cells.
  private static func hasMargin(_ field: FormField) -> Bool {
    if case .box(let box) = field.layout { return box.width > 25 }
    return false
  }

  /// Two options ticked, and nothing says which is meant.
  private func marksOfTwo(in plan: inout SheetPlan, using chance: inout SeededGenerator) {
    let marked = form.fields.filter { field in
      guard case .choice(_, first: nil) = plan.answers[field.key],
        case .options(let options) = field.layout
      else { return false }
      return options.count > 1 && plan.mishaps[field.key] == nil
    }
    if let field = chance.pick(marked) { plan.happen(.conflict, to: field.key) }
  }
}
