import CPangoCairo

/// Lays out single lines of text; owns its pango layout.
final class TextSetter {
  /// Pango counts in 1/1024 of a user unit, here a millimetre.
  static let unitsPerMillimetre = 1024.0
  static let millimetresPerPoint = 25.4 / 72

  let layout: OpaquePointer
  private var checked: Set<Typeface> = []

  init(context: OpaquePointer) {
    layout = pango_cairo_create_layout(context)
    let pango = pango_layout_get_context(layout)
    // Positions in fractions of a millimetre, the same at every resolution.
    pango_context_set_round_glyph_positions(pango, 0)
    let options = cairo_font_options_create()
    defer { cairo_font_options_destroy(options) }
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
    cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY)
    pango_cairo_context_set_font_options(pango, options)
    pango_context_set_language(pango, pango_language_from_string("zh-cn"))
    pango_layout_set_single_paragraph_mode(layout, 1)
  }

  deinit { g_object_unref(UnsafeMutableRawPointer(layout)) }

  /// Readies the layout with one line of text.
  /// - Throws: `missingFont`, `missingGlyphs`.
  func set(
    _ text: String, in typeface: Typeface, letterSpacing: Double = 0
  ) throws(PrintingError) {
    let font = pango_font_description_new()
    defer { pango_font_description_free(font) }
    pango_font_description_set_family(font, typeface.family)
    pango_font_description_set_absolute_size(
      font, typeface.size * Self.millimetresPerPoint * Self.unitsPerMillimetre)
    pango_font_description_set_weight(
      font, typeface.bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL)
    pango_font_description_set_style(
      font, typeface.italic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL)
    if let font { try check(typeface, described: font) }
    pango_layout_set_font_description(layout, font)
    setAttributes(letterSpacing: letterSpacing)
    pango_layout_set_text(layout, text, Int32(text.utf8.count))
    let unknown = pango_layout_get_unknown_glyphs_count(layout)
    guard unknown == 0 else {
      throw .missingGlyphs(family: typeface.family, count: Int(unknown))
    }
  }

  private func setAttributes(letterSpacing: Double) {
    let attributes = pango_attr_list_new()
    defer { pango_attr_list_unref(attributes) }
    pango_attr_list_insert(attributes, pango_attr_fallback_new(0))
    if letterSpacing != 0 {
      let units = Int32((letterSpacing * Self.unitsPerMillimetre).rounded())
      pango_attr_list_insert(attributes, pango_attr_letter_spacing_new(units))
    }
    pango_layout_set_attributes(layout, attributes)
  }

  /// What fontconfig resolves the family to must be the family.
  private func check(
    _ typeface: Typeface, described font: OpaquePointer
  ) throws(PrintingError) {
    guard !checked.contains(typeface) else { return }
    let found = resolvedFamily(font)
    guard found.lowercased() == typeface.family.lowercased() else {
      throw .missingFont(family: typeface.family, found: found)
    }
    checked.insert(typeface)
  }

  private func resolvedFamily(_ font: OpaquePointer) -> String {
    guard let loaded = pango_context_load_font(pango_layout_get_context(layout), font) else {
      return "nothing"
    }
    defer { g_object_unref(UnsafeMutableRawPointer(loaded)) }
    let description = pango_font_describe(loaded)
    defer { pango_font_description_free(description) }
    guard let family = pango_font_description_get_family(description) else { return "nothing" }
    return String(cString: family)
  }

  /// Of the line that is set.
  var extent: TextExtent {
    var ink = PangoRectangle()
    var logical = PangoRectangle()
    pango_layout_get_extents(layout, &ink, &logical)
    let baseline = millimetres(pango_layout_get_baseline(layout))
    return TextExtent(
      advance: millimetres(logical.width), ascent: baseline,
      descent: millimetres(logical.height) - baseline, inkX: millimetres(ink.x),
      inkY: millimetres(ink.y) - baseline, inkWidth: millimetres(ink.width),
      inkHeight: millimetres(ink.height))
  }

  private func millimetres(_ units: Int32) -> Double { Double(units) / Self.unitsPerMillimetre }
}
