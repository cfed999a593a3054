import CPangoCairo

extension Canvas {
  private static let pointsPerMillimetre = 72 / 25.4
  /// PDF wants a date; a fixed one keeps the bytes the same from run to run.
  private static let creationDate = "2020-01-01T00:00:00Z"

  /// What `draw` puts on a page of `width` × `height` millimetres, as a PDF file's bytes.
  /// - Throws: what `draw` throws; `drawing`.
  public static func pdf(
    width: Double, height: Double, title: String,
    _ draw: (inout Canvas) throws(PrintingError) -> Void
  ) throws(PrintingError) -> [UInt8] {
    let sink = ByteSink()
    let surface = cairo_pdf_surface_create_for_stream(
      ByteSink.write, Unmanaged.passUnretained(sink).toOpaque(), width * pointsPerMillimetre,
      height * pointsPerMillimetre)
    guard let surface else { throw .drawing("out of memory") }
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, title)
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, creationDate)
    // Held until the file is finished; the canvas holds the surface as well.
    cairo_surface_reference(surface)
    defer { cairo_surface_destroy(surface) }
    var canvas = try Canvas(
      takingOwnershipOf: surface, width: width, height: height, scale: pointsPerMillimetre)
    do { try draw(&canvas) } catch {
      cairo_surface_finish(surface)
      throw error
    }
    cairo_surface_finish(surface)
    let status = cairo_surface_status(surface)
    guard status == CAIRO_STATUS_SUCCESS else {
      throw .drawing(String(cString: cairo_status_to_string(status)))
    }
    return withExtendedLifetime(sink) { sink.bytes }
  }
}

/// Gathers what cairo writes.
private final class ByteSink {
  var bytes: [UInt8] = []

  static let write: cairo_write_func_t = { closure, data, length in
    guard let closure, let data else { return CAIRO_STATUS_WRITE_ERROR }
    let sink = Unmanaged<ByteSink>.fromOpaque(closure).takeUnretainedValue()
    sink.bytes.append(contentsOf: UnsafeBufferPointer(start: data, count: Int(length)))
    return CAIRO_STATUS_SUCCESS
  }
}
