public import Declarations

/// What a person who designs a form should mend before it is printed.
public struct TemplateCheck: Sendable {
  public let template: FormTemplate
  public init(_ template: FormTemplate) { self.template = template }

  /// Errors first.
  public var findings: [Finding] { [] }
}
