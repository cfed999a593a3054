import FormTemplates
public import Imaging

extension FormPrinter {
  /// The blank form in pixels, ready to be written on.
  /// - Throws: `PrintingError`.
  public func canvas(
    dotsPerInch: Double, serial: String? = nil
  ) throws(PrintingError) -> Canvas {
    var canvas = try Canvas(
      width: template.pageWidth, height: template.pageHeight, dotsPerInch: dotsPerInch)
    try draw(on: &canvas, serial: serial)
    return canvas
  }

  /// The blank form as a scan of it would be: what registration and cutting compare with.
  /// - Throws: `PrintingError`.
  public func image(
    dotsPerInch: Double, serial: String? = nil
  ) throws(PrintingError) -> GrayImage {
    try canvas(dotsPerInch: dotsPerInch, serial: serial).grayImage()
  }

  /// A vector PDF of exactly the page's size.
  /// - Throws: `PrintingError`.
  public func pdf(serial: String? = nil) throws(PrintingError) -> [UInt8] {
    try Canvas.pdf(width: template.pageWidth, height: template.pageHeight, title: template.title) {
      canvas throws(PrintingError) in
      try draw(on: &canvas, serial: serial)
    }
  }
}
