public import Declarations
public import FormTemplates

/// Finds printed words that do not fit where the template puts them: they would be set smaller
/// than it says.
public struct LabelRoom: Sendable {
  public let template: FormTemplate

  public init(_ template: FormTemplate) { self.template = template }

  /// - Throws: `missingFont`, `missingGlyphs`.
  public func findings() throws(PrintingError) -> [Finding] {
    // Any resolution gives the same lengths.
    let canvas = try Canvas(width: 10, height: 10, dotsPerInch: 72)
    var findings: [Finding] = []
    for case .text(let label) in template.artwork {
      let extent = try canvas.extent(
        of: label.text, in: Typeface(Typeface.sans, size: label.size, bold: label.bold))
      guard extent.advance > label.box.width else { continue }
      let missing = ((extent.advance - label.box.width) * 10).rounded(.up) / 10
      findings.append(
        Finding(
          rule: "label-too-wide", severity: .warning,
          summary: "The words '\(label.text)' lack \(missing) mm; widen their box."))
    }
    return findings
  }
}
