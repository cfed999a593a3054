internal import Declarations
internal import FormTemplates
internal import Imaging

/// The boxes to tick of one registered page, field by field.
struct SheetBoxes: Sendable {
  /// One field with its boxes, as ``PageTerritory/options`` has them from ``first`` on.
  struct Group: Sendable {
    let field: FormField
    let options: [FormField.Option]
    let first: Int
    /// Nil for a box that lies off the page.
    let ink: [BoxInk?]
  }

  let groups: [Group]

  /// Marks are judged by areas.
  static let dotsPerInch = 200.0

  init(_ template: FormTemplate, cutter: FieldCutter) {
    var groups: [Group] = []
    var first = 0
    for field in template.fields {
      guard let options = field.markOptions else { continue }
      let ink = options.map { option in
        cutter.cut([option.box], dotsPerInch: Self.dotsPerInch).map { BoxInk($0) }
      }
      groups.append(Group(field: field, options: options, first: first, ink: ink))
      first += options.count
    }
    self.groups = groups
  }

  var ink: [BoxInk] { groups.flatMap { $0.ink.compactMap { $0 } } }
}

extension FormField {
  /// The boxes to tick: a choice's options, or a lone mark as the option `true`.
  var markOptions: [Option]? {
    switch (layout, content) {
    case (.options(let options), _): options
    case (.box(let box), .mark): [Option(value: "true", box: box)]
    default: nil
    }
  }
}
