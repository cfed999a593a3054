import Declarations

/// Cells belong to a comb, options to a choice, one box to everything else.
enum LayoutOfKind {
  static func findings(_ template: FormTemplate) -> [Finding] {
    template.fields.compactMap { field in
      guard let wanted = wanted(by: field) else { return nil }
      return Finding(
        rule: "layout-of-kind", severity: .error,
        summary: "\(field.key) is of kind \(field.kind.rawValue), which needs \(wanted).")
    }
  }

  private static func wanted(by field: FormField) -> String? {
    switch (field.kind, field.layout) {
    case (.comb, .cells(let cells)): cells.isEmpty ? "cells" : nil
    case (.comb, _): "cells"
    case (.choice, .options(let options)): options.count < 2 ? "at least two options" : nil
    case (.choice, _): "options"
    case (_, .box): nil
    case (_, _): "one box"
    }
  }
}
