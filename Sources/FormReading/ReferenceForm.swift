public import FormTemplates
public import Imaging

/// A form as it looks when nobody has written on it: what scans are compared with.
public struct ReferenceForm: Sendable {
  public let template: FormTemplate
  /// The blank form, upright, the whole page.
  public let blank: GrayImage
  public let dotsPerInch: Double

  /// `blank` is the whole page drawn at `dotsPerInch`; 200 is enough.
  public init(template: FormTemplate, blank: GrayImage, dotsPerInch: Double) {
    self.template = template
    self.blank = blank
    self.dotsPerInch = dotsPerInch
  }
}
