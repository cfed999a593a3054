public import Declarations

/// A declaration as it lies on the clerk's desk.
public struct ReviewSheet: Hashable, Sendable {
  /// As it stands now: machine readings with every correction on top, screened.
  public var declaration: Declaration
  /// What the machine alone said.
  public var machine: [FieldKey: FieldReading]
  /// The options printed for a choice, in the order of the form.
  public var options: [FieldKey: [FieldValue]]
  /// Fields whose other plausible readings could change the verdict, most consequential first.
  public var decisive: [FieldKey]
  /// Oldest first.
  public var corrections: [Correction]
  /// Oldest first.
  public var notes: [String]

  public init(
    declaration: Declaration, machine: [FieldKey: FieldReading],
    options: [FieldKey: [FieldValue]] = [:], decisive: [FieldKey] = [],
    corrections: [Correction] = [], notes: [String] = []
  ) {
    self.declaration = declaration
    self.machine = machine
    self.options = options
    self.decisive = decisive
    self.corrections = corrections
    self.notes = notes
  }
}

/// What typed text would mean in a field.
public struct TypedValue: Hashable, Sendable {
  /// Canonical; nil where the text means nothing for this field.
  public var value: FieldValue?
  /// Shown while typing. Those of severity `error` need a second Enter to stand.
  public var findings: [Finding]

  public init(value: FieldValue?, findings: [Finding] = []) {
    self.value = value
    self.findings = findings
  }
}

/// Says what a clerk's text means. Must be pure and quick: it is asked at every key.
public protocol ValueChecker: Sendable {
  func check(_ text: String, for field: FieldKey, on declaration: Declaration) -> TypedValue
}

/// Takes any text as it stands.
public struct VerbatimChecker: ValueChecker {
  public init() {}
  public func check(
    _ text: String, for field: FieldKey, on declaration: Declaration
  ) -> TypedValue { TypedValue(value: .text(text)) }
}
