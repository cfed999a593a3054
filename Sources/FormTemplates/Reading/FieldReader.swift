import Declarations

/// Reads one `- field:` item: its key, where it is written and what is printed beside it.
enum FieldReader {
  static let keys = [
    "field", "kind", "content", "required", "label", "labelWidth", "box", "comb", "choice", "tick",
  ]

  static func read(
    _ mapping: TemplateMapping, into draft: inout TemplateDraft
  ) throws(TemplateError) {
    let keyNode = try mapping.required("field", remedy: "Name the field, as traveller.name")
    let key = FieldKey(draft.numbered(try keyNode.string(), from: 0))
    let layout = try layout(mapping, into: &draft)
    let kind = try kind(mapping, key: key, layout: layout)
    let field = FormField(
      key: key, kind: kind, content: try content(mapping, key: key, kind: kind), layout: layout,
      required: try mapping["required"]?.bool() ?? false)
    try setLabel(mapping, of: field, on: &draft)
    draft.fields.append(field)
  }

  private static func layout(
    _ mapping: TemplateMapping, into draft: inout TemplateDraft
  ) throws(TemplateError) -> FormField.Layout {
    let given = ["box", "comb", "choice", "tick"].filter(mapping.has)
    guard given.count == 1, let name = given.first, let node = mapping[name] else {
      throw mapping.place.error(
        given.isEmpty ? "the field has no place" : "the field has more than one place",
        remedy: "Give exactly one of: box, comb, choice, tick")
    }
    switch name {
    case "comb": return .cells(try CombReader.read(node, on: draft))
    case "choice": return .options(try ChoiceReader.read(node, into: &draft))
    case "tick":
      let corner = try node.point()
      return .box(ChoiceReader.tickBox(x: corner.x, y: corner.y, on: draft))
    default: return .box(draft.onPage(try node.box()))
    }
  }

  private static func kind(
    _ mapping: TemplateMapping, key: FieldKey, layout: FormField.Layout
  ) throws(TemplateError) -> FieldKind {
    if let node = mapping["kind"] {
      guard let kind = FieldKind(rawValue: try node.string()) else {
        throw node.error(
          "unknown kind of field",
          remedy: "Kinds: \(FieldKind.allCases.map(\.rawValue).joined(separator: ", "))")
      }
      return kind
    }
    switch layout {
    case .cells: return .comb
    case .options: return .choice
    case .box:
      if mapping.has("tick") { return .mark }
      guard let kind = FieldVocabulary.kind(of: key) else {
        throw mapping.place.error(
          "the kind of '\(key)' is not known by itself", remedy: "Add 'kind:', as kind: text")
      }
      return kind
    }
  }

  private static func content(
    _ mapping: TemplateMapping, key: FieldKey, kind: FieldKind
  ) throws(TemplateError) -> FieldContent {
    guard let node = mapping["content"] else {
      return FieldVocabulary.content(of: key) ?? kind.usualContent
    }
    guard let content = FieldContent(rawValue: try node.string()) else {
      throw node.error(
        "unknown content",
        remedy: "Contents: \(FieldContent.allCases.map(\.rawValue).joined(separator: ", "))")
    }
    return content
  }

  private static func setLabel(
    _ mapping: TemplateMapping, of field: FormField, on draft: inout TemplateDraft
  ) throws(TemplateError) {
    guard let node = mapping["label"] else { return }
    let lines = try node.lines()
    let width = try mapping["labelWidth"]?.number() ?? draft.labelWidth
    if field.kind == .mark {
      LabelSetting.setOption(lines, rightOf: field.bounds, width: width, on: &draft)
    } else {
      LabelSetting.setLabel(
        lines, required: field.required, leftOf: field.bounds, width: width, on: &draft)
    }
  }
}

extension FieldKind {
  /// For a field whose key says nothing.
  var usualContent: FieldContent {
    switch self {
    case .text, .comb: .freeText
    case .mark: .mark
    case .choice: .choice
    case .date: .date
    case .place: .place
    case .station: .station
    case .id: .document
    case .phone: .phone
    case .temperature: .temperature
    case .signature: .signature
    case .code: .serial
    }
  }
}
