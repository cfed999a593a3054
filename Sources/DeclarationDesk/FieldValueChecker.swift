public import Declarations
public import FieldParsing
public import FormTemplates
public import Review

/// Reads what a clerk typed by the same rules as what the machine read, as if seen perfectly.
public struct FieldValueChecker: ValueChecker {
  private let interpreter: FieldInterpreter
  private let catalog: FormCatalog

  public init(interpreter: FieldInterpreter, catalog: FormCatalog) {
    self.interpreter = interpreter
    self.catalog = catalog
  }

  /// Open texts stand as typed; the others in canonical form, with what the rules say of them.
  public func check(
    _ text: String, for field: FieldKey, on declaration: Declaration
  ) -> TypedValue {
    let typed = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard let content = catalog.form(declaration.form)?.field(field)?.content, !typed.isEmpty
    else { return TypedValue(value: typed.isEmpty ? nil : .text(typed)) }
    if Self.open.contains(content) { return TypedValue(value: .text(typed)) }
    let reading = interpreter.interpret(
      [observation(of: typed, key: field, content: content)], form: declaration.form,
      received: declaration.received
    ).fields[field]
    return TypedValue(value: reading?.value ?? .text(typed), findings: reading?.findings ?? [])
  }

  /// Whatever a person says stands there, stands there.
  private static let open: Set<FieldContent> = [.name, .address, .freeText, .place, .station]

  private func observation(
    of text: String, key: FieldKey, content: FieldContent
  ) -> FieldObservation {
    let slots = text.filter { !$0.isWhitespace }.map {
      Lattice.Slot([Lattice.Alternative(String($0), 1)])
    }
    return FieldObservation(
      key: key, content: content, box: PageRect(x: 0, y: 0, width: 0, height: 0), ink: .written,
      lines: [FieldObservation.Line(reader: "clerk", lattice: Lattice(slots))])
  }
}
