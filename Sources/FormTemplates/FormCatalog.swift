public import Declarations
public import Foundation

/// The forms at hand, looked up by id and version.
public struct FormCatalog: Sendable, Hashable {
  /// By id, then by version.
  public private(set) var templates: [FormTemplate] = []

  public init(_ templates: [FormTemplate] = []) {
    for template in templates { insert(template) }
  }

  /// The forms that come with the product.
  /// - Throws: `TemplateError`.
  public static func builtIn() throws(TemplateError) -> FormCatalog {
    let folder = Bundle.module.bundleURL.appendingPathComponent("Forms", isDirectory: true)
    var catalog = FormCatalog()
    try catalog.add(from: folder)
    return catalog
  }

  /// Adds one template file, or every `.yaml` and `.yml` file of a folder. A form of the same
  /// id and version as one at hand takes its place.
  /// - Throws: `TemplateError`; the catalog is then unchanged.
  public mutating func add(from url: URL) throws(TemplateError) {
    var added: [FormTemplate] = []
    for file in try Self.files(at: url) { added.append(try Self.read(file)) }
    for template in added { insert(template) }
  }

  /// `id` (the latest version), `id@version` or `id-vVERSION`.
  /// - Throws: `TemplateError.unknownForm`.
  public func form(_ reference: String) throws(TemplateError) -> FormTemplate {
    let found =
      templates.last { $0.identity.id == reference }
      ?? templates.first { Self.names(of: $0.identity).contains(reference) }
    guard let found else {
      throw .unknownForm(
        reference, known: templates.map { "\($0.identity.id)@\($0.identity.version)" })
    }
    return found
  }

  public func form(_ identity: FormIdentity) -> FormTemplate? {
    templates.first { $0.identity == identity }
  }

  private static func names(of identity: FormIdentity) -> [String] {
    ["\(identity.id)@\(identity.version)", "\(identity.id)-v\(identity.version)"]
  }

  private mutating func insert(_ template: FormTemplate) {
    templates.removeAll { $0.identity == template.identity }
    templates.append(template)
    templates.sort { ($0.identity.id, $0.identity.version) < ($1.identity.id, $1.identity.version) }
  }

  private static func files(at url: URL) throws(TemplateError) -> [URL] {
    do {
      guard try url.resourceValues(forKeys: [.isDirectoryKey]).isDirectory == true else {
        return [url]
      }
      return try FileManager.default
        .contentsOfDirectory(at: url, includingPropertiesForKeys: nil)
        .filter { ["yaml", "yml"].contains($0.pathExtension.lowercased()) }
        .sorted { $0.lastPathComponent < $1.lastPathComponent }
    } catch {
      throw .cannotRead(file: url.lastPathComponent, reason: error.localizedDescription)
    }
  }

  private static func read(_ file: URL) throws(TemplateError) -> FormTemplate {
    let text: String
    do { text = try String(contentsOf: file, encoding: .utf8) } catch {
      throw .cannotRead(file: file.lastPathComponent, reason: error.localizedDescription)
    }
    return try FormTemplate(yaml: text, file: file.lastPathComponent)
  }
}
