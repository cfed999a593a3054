internal import Declarations
internal import FormTemplates

/// Where others than the traveller write: the code and the serial, and above short printed rules
/// that belong to no field, on which officers note what they did.
struct OfficeSpace {
  let template: FormTemplate

  /// Millimetres; longer rules part sections from each other, shorter ones are signs.
  private static let ruleLength = 8.0...90.0
  /// Millimetres that writing stands above its rule, reaches below it and beyond its ends.
  private static let above = 8.0
  private static let below = 2.0
  private static let beyond = 3.0
  /// The serial in figures stands close to the code.
  private static let codeMargin = 4.0

  var boxes: [PageRect] {
    rules + (template.code.map { [$0.insetBy(-Self.codeMargin, -Self.codeMargin)] } ?? [])
      + (template.serial.map { [$0.box.insetBy(-1, -1)] } ?? [])
  }

  private var rules: [PageRect] {
    template.artwork.compactMap { artwork in
      guard case .line(let x1, let y1, let x2, let y2, _, _) = artwork, y1 == y2,
        Self.ruleLength.contains(abs(x2 - x1))
      else { return nil }
      return PageRect(
        x: min(x1, x2) - Self.beyond, y: y1 - Self.above, width: abs(x2 - x1) + 2 * Self.beyond,
        height: Self.above + Self.below)
    }
  }
}
