public import Declarations

/// What a person who designs a form should mend before it is printed. Each rule looks at the
/// whole template and says what it finds.
public struct TemplateCheck: Sendable {
  public let template: FormTemplate

  public init(_ template: FormTemplate) { self.template = template }

  /// Errors first; within a severity in the order of the rules.
  public var findings: [Finding] {
    let rules = [
      DuplicateKeys.findings, LayoutOfKind.findings, KnownKeys.findings, InsidePage.findings,
      OverlappingBoxes.findings, RoomToWrite.findings, ClearSpace.findings,
      RegistrationMarks.findings, CodePresence.findings,
    ]
    let all = rules.flatMap { $0(template) }
    return all.filter { $0.severity == .error } + all.filter { $0.severity == .warning }
      + all.filter { $0.severity == .note }
  }
}
