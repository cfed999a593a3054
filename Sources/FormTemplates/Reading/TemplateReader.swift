import Declarations

extension FormTemplate {
  /// Reads a template; `file` is named in errors.
  /// - Throws: `TemplateError` with the line, the key and the remedy.
  public init(yaml: String, file: String) throws(TemplateError) {
    self = try TemplateReader.read(TemplateNode.root(of: yaml, file: file))
  }
}

/// Reads the top level of a template file.
enum TemplateReader {
  static let schema = "wayform.form/1"
  static let keys = [
    "schema", "form", "version", "title", "language", "page", "marks", "code", "styles", "print",
    "sections",
  ]

  static func read(_ root: TemplateNode) throws(TemplateError) -> FormTemplate {
    let mapping = try TemplateMapping(root, known: keys)
    try checkSchema(mapping)
    var draft = TemplateDraft()
    if let styles = mapping["styles"] { try readStyles(styles, into: &draft) }
    let code = try mapping["code"].map { node throws(TemplateError) in
      try CodeReader.read(node, into: &draft)
    }
    if let print = mapping["print"] { try ContentReader.read(print, into: &draft) }
    for section in try mapping["sections"]?.items() ?? [] {
      try SectionReader.read(section, into: &draft)
    }
    let page = try mapping.required("page", remedy: "Give page: [210, 297]").point()
    return FormTemplate(
      identity: try identity(mapping),
      title: try mapping.required("title", remedy: "Give the form's title").string(),
      language: try mapping["language"]?.string() ?? "zh-Hans", pageWidth: page.x,
      pageHeight: page.y, marks: try marks(mapping["marks"]), code: code?.box,
      fields: draft.fields, artwork: draft.artwork, serial: code?.serial)
  }

  private static func checkSchema(_ mapping: TemplateMapping) throws(TemplateError) {
    let node = try mapping.required("schema", remedy: "Begin the file with schema: \(schema)")
    guard try node.string() == schema else {
      throw node.error("this schema is not known", remedy: "Write schema: \(schema)")
    }
  }

  /// An id goes into file names, codes and commands.
  private static func identity(
    _ mapping: TemplateMapping
  ) throws(TemplateError) -> FormIdentity {
    let node = try mapping.required("form", remedy: "Give form: cn-rail-health")
    let id = try node.string()
    let allowed = id.allSatisfy {
      $0.isASCII && ($0.isLowercase || $0.isNumber || $0 == "-")
    }
    guard allowed, !id.isEmpty else {
      throw node.error(
        "the id '\(id)' cannot be used", remedy: "Use lower-case letters, digits and hyphens")
    }
    let version = try mapping.required("version", remedy: "Give version: 1")
      .integer(in: 1...9999)
    return FormIdentity(id: id, version: version)
  }

  private static func marks(
    _ node: TemplateNode?
  ) throws(TemplateError) -> [RegistrationMark] {
    var marks: [RegistrationMark] = []
    for item in try node?.items() ?? [] {
      for entry in try TemplateMapping(item).all {
        guard let shape = RegistrationMark.Shape(rawValue: entry.key) else {
          throw entry.value.error(
            "unknown shape of mark", remedy: "Use square, circle, ring or cross")
        }
        marks.append(RegistrationMark(shape: shape, box: try entry.value.box()))
      }
    }
    return marks
  }

  private static func readStyles(
    _ node: TemplateNode, into draft: inout TemplateDraft
  ) throws(TemplateError) {
    for entry in try TemplateMapping(node).all {
      let mapping = try TemplateMapping(entry.value, known: TextStyle.keys)
      var style = draft.styles[entry.key] ?? TextStyle(size: 8)
      try style.adjust(by: mapping)
      draft.styles[entry.key] = style
    }
  }
}
