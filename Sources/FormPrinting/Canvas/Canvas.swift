import CPangoCairo
public import Declarations
public import Imaging

/// A page to draw on, in millimetres from its top left corner; owns its cairo and pango objects.
///
/// Text is never drawn in another font than the one asked for.
public struct Canvas: ~Copyable {
  let context: OpaquePointer
  let text: TextSetter
  /// In millimetres.
  public let width: Double
  public let height: Double

  /// Takes ownership of `surface`; `scale` is device units per millimetre.
  init(
    takingOwnershipOf surface: OpaquePointer, width: Double, height: Double, scale: Double
  ) throws(PrintingError) {
    guard let context = cairo_create(surface) else { throw .drawing("out of memory") }
    // The context keeps the surface alive from here on.
    cairo_surface_destroy(surface)
    let status = cairo_status(context)
    guard status == CAIRO_STATUS_SUCCESS else {
      cairo_destroy(context)
      throw .drawing(String(cString: cairo_status_to_string(status)))
    }
    cairo_scale(context, scale, scale)
    self.context = context
    text = TextSetter(context: context)
    self.width = width
    self.height = height
  }

  deinit { cairo_destroy(context) }

  /// Once something could not be drawn, cairo ignores all that follows; call this at the end.
  /// - Throws: `drawing` with cairo's own words.
  public func check() throws(PrintingError) {
    let status = cairo_status(context)
    guard status == CAIRO_STATUS_SUCCESS else {
      throw .drawing(String(cString: cairo_status_to_string(status)))
    }
  }
}

// MARK: - Shapes

extension Canvas {
  /// Straight line with butt ends.
  public mutating func line(
    from start: PagePoint, to end: PagePoint, width: Double, ink: Ink
  ) {
    stroke(Outline(polyline: [start, end]), width: width, ink: ink, rounded: false)
  }

  /// The stroke is centred on the rectangle's edge.
  public mutating func rectangle(_ box: PageRect, strokeWidth: Double, ink: Ink) {
    use(ink)
    cairo_rectangle(context, box.x, box.y, box.width, box.height)
    cairo_set_line_width(context, strokeWidth)
    cairo_set_line_join(context, CAIRO_LINE_JOIN_MITER)
    cairo_stroke(context)
  }

  public mutating func fill(_ box: PageRect, ink: Ink) {
    use(ink)
    cairo_rectangle(context, box.x, box.y, box.width, box.height)
    cairo_fill(context)
  }

  /// Filled ellipse within `box`; with `strokeWidth` only its outline, centred on the edge.
  public mutating func ellipse(in box: PageRect, strokeWidth: Double? = nil, ink: Ink) {
    cairo_save(context)
    cairo_translate(context, box.x + box.width / 2, box.y + box.height / 2)
    cairo_scale(context, box.width / 2, box.height / 2)
    cairo_arc(context, 0, 0, 1, 0, 2 * Double.pi)
    cairo_restore(context)
    use(ink)
    guard let strokeWidth else {
      cairo_fill(context)
      return
    }
    cairo_set_line_width(context, strokeWidth)
    cairo_stroke(context)
  }

  /// Non-zero winding.
  public mutating func fill(_ outline: Outline, ink: Ink) {
    use(ink)
    trace(outline)
    cairo_fill(context)
  }

  public mutating func stroke(
    _ outline: Outline, width: Double, ink: Ink, rounded: Bool = true
  ) {
    use(ink)
    trace(outline)
    cairo_set_line_width(context, width)
    cairo_set_line_cap(context, rounded ? CAIRO_LINE_CAP_ROUND : CAIRO_LINE_CAP_BUTT)
    cairo_set_line_join(context, rounded ? CAIRO_LINE_JOIN_ROUND : CAIRO_LINE_JOIN_MITER)
    cairo_stroke(context)
  }

  /// One pen stroke whose breadth changes along the way; overlaps do not darken twice.
  public mutating func stroke(_ pen: [PenPoint], ink: Ink) {
    guard let first = pen.first else { return }
    cairo_push_group(context)
    use(Ink(red: ink.red, green: ink.green, blue: ink.blue))
    cairo_set_line_cap(context, CAIRO_LINE_CAP_ROUND)
    for (start, end) in zip(pen, pen.count > 1 ? Array(pen.dropFirst()) : [first]) {
      cairo_move_to(context, start.point.x, start.point.y)
      cairo_line_to(context, end.point.x, end.point.y)
      cairo_set_line_width(context, (start.width + end.width) / 2)
      cairo_stroke(context)
    }
    cairo_pop_group_to_source(context)
    cairo_set_operator(context, ink.blend.cairoOperator)
    cairo_paint_with_alpha(context, ink.alpha)
  }

  /// Draws as if the page were turned about `center` by `degrees`, clockwise.
  public mutating func rotated<Failure: Error>(
    by degrees: Double, about center: PagePoint,
    _ draw: (inout Canvas) throws(Failure) -> Void
  ) throws(Failure) {
    cairo_save(context)
    defer { cairo_restore(context) }
    cairo_translate(context, center.x, center.y)
    cairo_rotate(context, degrees * Double.pi / 180)
    cairo_translate(context, -center.x, -center.y)
    try draw(&self)
  }

  /// Ink through a picture of it: where `mask` is black the ink is full, where white none.
  /// The mask is stretched to `box` and turned by `rotation` degrees about its centre.
  public mutating func ink(
    through mask: GrayImage, in box: PageRect, rotation: Double = 0, ink: Ink
  ) {
    InkMask(mask)?.paint(on: context, in: box, rotation: rotation, ink: ink)
  }

  func use(_ ink: Ink) {
    cairo_set_operator(context, ink.blend.cairoOperator)
    cairo_set_source_rgba(context, ink.red, ink.green, ink.blue, ink.alpha)
  }

  private func trace(_ outline: Outline) {
    cairo_new_path(context)
    for element in outline.elements {
      switch element {
      case .move(let point): cairo_move_to(context, point.x, point.y)
      case .line(let point): cairo_line_to(context, point.x, point.y)
      case .curve(let first, let second, let end):
        cairo_curve_to(context, first.x, first.y, second.x, second.y, end.x, end.y)
      case .close: cairo_close_path(context)
      }
    }
  }
}

extension Ink.Blend {
  var cairoOperator: cairo_operator_t {
    switch self {
    case .over: CAIRO_OPERATOR_OVER
    case .multiply: CAIRO_OPERATOR_MULTIPLY
    }
  }
}
