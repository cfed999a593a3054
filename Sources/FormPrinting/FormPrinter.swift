public import FormTemplates
public import Imaging

/// Prints the blank form that a template describes. The same input gives the same bytes.
public struct FormPrinter: Sendable {
  public let template: FormTemplate

  public init(template: FormTemplate) { self.template = template }

  /// Draws the blank form on a page; `serial` is printed and goes into the QR code.
  /// - Throws: `PrintingError`.
  public func draw(on canvas: inout Canvas, serial: String? = nil) throws(PrintingError) {
  }

  /// The blank form in pixels, ready to be written on.
  public func canvas(
    dotsPerInch: Double, serial: String? = nil
  ) throws(PrintingError) -> Canvas {
    var canvas = try Canvas(
      width: template.pageWidth, height: template.pageHeight, dotsPerInch: dotsPerInch)
    try draw(on: &canvas, serial: serial)
    return canvas
  }

  /// The blank form as a scan of it would be: what registration and cutting compare with.
  public func image(
    dotsPerInch: Double, serial: String? = nil
  ) throws(PrintingError) -> GrayImage {
    try canvas(dotsPerInch: dotsPerInch, serial: serial).grayImage()
  }

  /// A vector PDF of exactly the page's size.
  public func pdf(serial: String? = nil) throws(PrintingError) -> [UInt8] {
    []
  }
}
