import CPangoCairo
public import Declarations
public import FormTemplates

extension Canvas {
  /// How big one line comes out.
  /// - Throws: `missingFont`, `missingGlyphs`.
  public func extent(
    of line: String, in typeface: Typeface, letterSpacing: Double = 0
  ) throws(PrintingError) -> TextExtent {
    try text.set(line, in: typeface, letterSpacing: letterSpacing)
    return text.extent
  }

  /// Draws one line; to place characters one by one, call it with each.
  /// - Throws: `missingFont`, `missingGlyphs`.
  public mutating func draw(
    _ line: String, in typeface: Typeface, at placement: TextPlacement, ink: Ink
  ) throws(PrintingError) {
    try text.set(line, in: typeface, letterSpacing: placement.letterSpacing)
    cairo_save(context)
    defer { cairo_restore(context) }
    moveToStart(placement)
    use(ink)
    show()
  }

  /// Draws one line within `box`, vertically centred on the font's ascent and descent; made
  /// smaller when it is too wide. Returns the size used, in points.
  /// - Throws: `missingFont`, `missingGlyphs`.
  @discardableResult
  public mutating func draw(
    _ line: String, in typeface: Typeface, within box: PageRect,
    alignment: Artwork.Label.Alignment = .left, ink: Ink
  ) throws(PrintingError) -> Double {
    var typeface = typeface
    var extent = try extent(of: line, in: typeface)
    if extent.advance > box.width && extent.advance > 0 {
      typeface.size *= box.width / extent.advance
      extent = try self.extent(of: line, in: typeface)
    }
    let slack = box.width - extent.advance
    let x =
      switch alignment {
      case .left: box.x
      case .center: box.x + slack / 2
      case .right: box.x + slack
      }
    let y = box.y + (box.height - extent.ascent - extent.descent) / 2 + extent.ascent
    try draw(line, in: typeface, at: TextPlacement(x: x, y: y), ink: ink)
    return typeface.size
  }

  /// The outlines of one line where `draw` would put it, to bend before filling.
  /// - Throws: `missingFont`, `missingGlyphs`.
  public func outline(
    of line: String, in typeface: Typeface, at placement: TextPlacement
  ) throws(PrintingError) -> Outline {
    try text.set(line, in: typeface, letterSpacing: placement.letterSpacing)
    cairo_save(context)
    cairo_new_path(context)
    moveToStart(placement)
    pango_cairo_layout_path(context, text.layout)
    cairo_restore(context)
    defer { cairo_new_path(context) }
    guard let path = cairo_copy_path(context) else { return Outline() }
    defer { cairo_path_destroy(path) }
    return Outline(path.pointee)
  }

  /// In pixels cairo would set each glyph on a whole pixel, unlike the same text in a PDF;
  /// outlines keep the two alike to a fraction of a pixel.
  private func show() {
    if cairo_surface_get_type(cairo_get_target(context)) == CAIRO_SURFACE_TYPE_IMAGE {
      pango_cairo_layout_path(context, text.layout)
      cairo_fill(context)
    } else {
      pango_cairo_show_layout(context, text.layout)
    }
  }

  private func moveToStart(_ placement: TextPlacement) {
    cairo_translate(context, placement.start.x, placement.start.y)
    cairo_rotate(context, placement.rotation * Double.pi / 180)
    var shear = cairo_matrix_t(xx: 1, yx: 0, xy: -placement.slant, yy: 1, x0: 0, y0: 0)
    cairo_transform(context, &shear)
    cairo_move_to(context, 0, -text.extent.ascent)
  }
}

extension Outline {
  /// Cairo stores a header (type, length) and then `length - 1` points for each element.
  init(_ path: cairo_path_t) {
    self.init()
    var index = 0
    while index < Int(path.num_data), let data = path.data {
      let header = data[index].header
      let point = { (offset: Int) in
        PagePoint(x: data[index + offset].point.x, y: data[index + offset].point.y)
      }
      switch header.type {
      case CAIRO_PATH_MOVE_TO: elements.append(.move(point(1)))
      case CAIRO_PATH_LINE_TO: elements.append(.line(point(1)))
      case CAIRO_PATH_CURVE_TO: elements.append(.curve(point(1), point(2), to: point(3)))
      default: elements.append(.close)
      }
      index += max(1, Int(header.length))
    }
  }
}
