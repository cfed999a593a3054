internal import FormTemplates
internal import Imaging

extension Registration {
  /// For the record and the clerk.
  func fit(on template: FormTemplate) -> SheetObservation.Fit {
    let centre = Point(x: template.pageWidth / 2, y: template.pageHeight / 2)
    let degrees = Angle.degrees(map.frame(at: centre).angle)
    let quarters = Int((degrees / 90).rounded())
    return SheetObservation.Fit(
      medianResidual: median, worstResidual: worst, checks: residuals.count,
      // The form stands turned clockwise on the scan, so the scan has to be turned back.
      turn: QuarterTurn(rawValue: ((4 - quarters) % 4) * 90) ?? .none,
      skew: degrees - Double(quarters) * 90)
  }
}
