import FormTemplates
public import Foundation
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

  /// The blank form as a PNG file's bytes, which declare the resolution.
  /// - Throws: `PrintingError`.
  public func png(dotsPerInch: Double, serial: String? = nil) throws(PrintingError) -> [UInt8] {
    let image = try image(dotsPerInch: dotsPerInch, serial: serial)
    do { return try image.encoded(as: .png, dotsPerInch: dotsPerInch) } catch {
      throw .drawing("the PNG could not be encoded")
    }
  }

  /// A vector PDF of exactly the page's size.
  /// - Throws: `PrintingError`.
  public func pdf(serial: String? = nil) throws(PrintingError) -> [UInt8] {
    try Canvas.pdf(width: template.pageWidth, height: template.pageHeight, title: template.title) {
      canvas throws(PrintingError) in
      try draw(on: &canvas, serial: serial)
    }
  }

  /// Writes the blank form; the name's ending, `pdf` or `png`, says as what. The resolution is
  /// that of a PNG; a PDF has none.
  /// - Throws: `PrintingError`; a file that was there is then unharmed.
  public func write(
    to file: URL, dotsPerInch: Double = 300, serial: String? = nil
  ) throws(PrintingError) {
    let bytes =
      switch file.pathExtension.lowercased() {
      case "pdf": try pdf(serial: serial)
      case "png": try png(dotsPerInch: dotsPerInch, serial: serial)
      default: throw .unknownFormat(file: file.lastPathComponent)
      }
    do { try Data(bytes).write(to: file, options: .atomic) } catch {
      throw .cannotWrite(file: file.lastPathComponent, reason: error.localizedDescription)
    }
  }
}
