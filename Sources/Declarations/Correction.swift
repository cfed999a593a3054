/// What a person says stands in a field. Blank, illegible and a value are three things.
public enum ClerkReading: Hashable, Sendable, Codable {
  case value(FieldValue)
  case blank
  case illegible
  /// Back to what the machine said, as if nobody had looked: what undo leaves behind.
  case machine
}

/// One word of a person on one field. Never changed or removed; a later one takes its place.
public struct Correction: Hashable, Sendable, Codable {
  /// The declaration's id.
  public var declaration: String
  public var field: FieldKey
  /// What the machine had said when the person looked.
  public var machine: FieldReading
  public var reading: ClerkReading
  /// What the rules say of the person's value; they may stand all the same.
  public var findings: [Finding]
  /// Who, as the office names its people.
  public var by: String
  public var at: Moment
  public var note: String?

  public init(
    declaration: String, field: FieldKey, machine: FieldReading, reading: ClerkReading,
    findings: [Finding] = [], by: String, at: Moment, note: String? = nil
  ) {
    self.declaration = declaration
    self.field = field
    self.machine = machine
    self.reading = reading
    self.findings = findings
    self.by = by
    self.at = at
    self.note = note
  }
}

extension FieldReading {
  /// This machine reading with a person's word on top. What was seen, the box and the machine's
  /// readings stay; a value that differs from the machine's is `corrected`, the same is `read`.
  /// Illegible stays illegible: nobody has to look again, and it still clears nobody.
  public func settled(by reading: ClerkReading, findings: [Finding] = []) -> FieldReading {
    guard reading != .machine else { return self }
    var settled = self
    settled.by = .clerk
    settled.confidence = 1
    settled.accepted = true
    settled.findings = findings
    switch reading {
    case .value(let chosen):
      settled.value = chosen
      settled.state = chosen == value ? .read : .corrected
    case .blank:
      settled.value = nil
      settled.state = .blank
    case .illegible:
      settled.value = nil
      settled.state = .illegible
    case .machine: break
    }
    settled.alternatives = otherReadings(than: settled.value)
    return settled
  }

  private func otherReadings(than chosen: FieldValue?) -> [Alternative] {
    let machine = value.map { [Alternative($0, confidence)] } ?? []
    return (machine + alternatives).filter { $0.value != chosen }
  }
}
