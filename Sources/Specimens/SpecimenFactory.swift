public import Declarations
public import FormTemplates
import Gazetteer
import Imaging

/// Makes filled and worn scans of invented people. Specimen `index` follows from the options and
/// `index` alone, so that any can be made alone, in any order, on any task.
public struct SpecimenFactory: Sendable {
  public let form: FormTemplate
  public let options: SpecimenOptions

  /// - Throws: ``SpecimenError`` where the form has no field that can be filled.
  public init(form: FormTemplate, options: SpecimenOptions) throws(SpecimenError) {
    guard !form.fields.isEmpty else { throw .nothingToFill(form.identity) }
    self.form = form
    self.options = options
  }
}

public enum SpecimenError: Error, Hashable, Sendable {
  case nothingToFill(FormIdentity)
  case unwritable(String)
}
