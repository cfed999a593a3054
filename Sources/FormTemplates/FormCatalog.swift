public import Foundation

/// The forms at hand, looked up by id and version.
public struct FormCatalog: Sendable, Hashable {
  /// By id, then by version.
  public private(set) var templates: [FormTemplate]

  public init(_ templates: [FormTemplate] = []) { self.templates = templates }

  /// The forms that come with the product.
  /// - Throws: `TemplateError`.
  public static func builtIn() throws(TemplateError) -> FormCatalog { FormCatalog() }

  /// Adds one template file, or every `.yaml` and `.yml` file of a folder. A form of the same
  /// id and version as one at hand takes its place.
  /// - Throws: `TemplateError`; the catalog is then unchanged.
  public mutating func add(from url: URL) throws(TemplateError) {}

  /// `id` (the latest version), `id@version` or `id-vVERSION`.
  /// - Throws: `TemplateError.unknownForm`.
  public func form(_ reference: String) throws(TemplateError) -> FormTemplate {
    throw .unknownForm(reference, known: [])
  }
}
